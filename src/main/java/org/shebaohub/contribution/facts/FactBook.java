package org.shebaohub.contribution.facts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.springframework.stereotype.Component;

/** Where every source's facts stand beside each other, in the caller's transaction. */
@Component
public class FactBook {

	private final JdbcMonthFacts facts;

	private final BusinessClock clock;

	FactBook(JdbcMonthFacts facts, BusinessClock clock) {
		this.facts = facts;
		this.clock = clock;
	}

	/** A source says something of all lines of a list that were not refused; the same again changes nothing. */
	public void ofList(String source, String declarationNo, FactKind kind, LocalDate on) {
		facts.insertForList(source, declarationNo, kind, on, clock.now());
	}

	/** A source says something of one person; what it said otherwise before is ended. */
	public boolean ofPerson(String insuranceNo, Fact fact) {
		return facts.replace(insuranceNo, fact);
	}

	/**
	 * What the months of a person have come to, by the facts that hold; months without any are left out. A unit speaks only
	 * for those whom it insures or lists that month: nobody's month is made good by another unit's file.
	 *
	 * @param people all numbers of the person's employments; at least one
	 * @param insuranceNos all under which sources know the person; at least one
	 */
	public Map<InsuranceMonth, Known> known(Collection<EmployeeNo> people, Collection<String> insuranceNos,
			InsuranceLine line, InsuranceMonth from, InsuranceMonth to) {
		return facts.known(people, insuranceNos, line, from, to).stream().collect(Collectors.toMap(Known::month, Function.identity()));
	}

	/** Everything that was ever said of a person's months, oldest first. */
	public List<Fact> all(String insuranceNo, InsuranceMonth from, InsuranceMonth to) {
		return facts.all(insuranceNo, from, to);
	}
}
