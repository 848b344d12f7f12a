package org.shebaohub.sandbox.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shebaohub.contribution.ContributionDesk;
import org.shebaohub.contribution.PastMonths;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.roster.RosterDesk;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the sample enterprise into an empty hub: rules, people, and six months of contributions up to September 2026. */
@Component
@Profile("sandbox")
@EnableConfigurationProperties(EnterpriseSettings.class)
class SampleEnterprise {

	private static final List<InsuranceMonth> MONTHS = InsuranceMonth.of(2026, 10).previous(6);

	private final PolicyDesk policy;

	private final RosterDesk roster;

	private final ContributionDesk contributions;

	private final EnterpriseSettings settings;

	private final PlatformTransactionManager transactions;

	SampleEnterprise(PolicyDesk policy, RosterDesk roster, ContributionDesk contributions, EnterpriseSettings settings,
			PlatformTransactionManager transactions) {
		this.policy = policy;
		this.roster = roster;
		this.contributions = contributions;
		this.settings = settings;
		this.transactions = transactions;
	}

	void enter() {
		new TransactionTemplate(transactions).executeWithoutResult(whole -> new SampleRules(policy).setMinimumWages());
		if (roster.find(new EmployeeNo("E1001")).isEmpty()) {
			new TransactionTemplate(transactions).executeWithoutResult(whole -> enterAll());
		}
	}

	/** All or nothing: a start that is cut off begins anew. */
	private void enterAll() {
		new SampleRules(policy).set(settings.crowd() > 0);
		enter(SamplePeople.all());
		if (settings.crowd() > 0) {
			enter(SamplePeople.crowd(settings.crowd(), settings.crowdEndings()));
		}
	}

	private void enter(List<SamplePerson> people) {
		roster.registerAll(Actor.HUB, people.stream().map(SamplePerson::employment).toList());
		List<String> units = people.stream().map(SamplePerson::unit).filter(unit -> unit != null).distinct().toList();
		List<PastMonths.MonthOfUnit> months = new ArrayList<>();
		units.forEach(unit -> MONTHS.forEach(month -> month(people, unit, month).ifPresent(months::add)));
		contributions.open(Actor.HUB, units.stream().map(unit -> unit(people, unit)).toList(),
				people.stream().flatMap(person -> person.spells().stream()).toList(), months);
		contributions.enterBases(people.stream().flatMap(person -> person.bases().stream()).toList());
	}

	private static PastMonths.Unit unit(List<SamplePerson> people, String unit) {
		OrgNode node = people.stream().filter(person -> unit.equals(person.unit())).findFirst().orElseThrow().node();
		return new PastMonths.Unit(unit, node, "样例集团", node.equals(SamplePeople.HANGZHOU) ? "杭州" : "常州");
	}

	private static Optional<PastMonths.MonthOfUnit> month(List<SamplePerson> people, String unit, InsuranceMonth month) {
		List<PastMonths.Line> lines = people.stream()
			.filter(person -> unit.equals(person.unit()))
			.flatMap(person -> person.contributions(month).stream())
			.toList();
		LocalDate paid = paidOn(unit, month);
		return lines.isEmpty() ? Optional.empty() : Optional.of(new PastMonths.MonthOfUnit(unit, month, month.firstDay(),
				paid, paid == null ? null : paid.plusDays(1), lines));
	}

	/** HZ02 waits for finance since August; CZ02 paid August in September; all others paid in time. */
	private static LocalDate paidOn(String unit, InsuranceMonth month) {
		boolean waits = unit.equals("HZ02") && month.compareTo(InsuranceMonth.of(2026, 8)) >= 0;
		boolean late = unit.equals("CZ02") && month.equals(InsuranceMonth.of(2026, 8));
		return waits ? null : late ? LocalDate.of(2026, 9, 9) : month.firstDay().plusDays(14);
	}
}
