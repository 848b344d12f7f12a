package org.shebaohub.roster.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.shebaohub.kernel.Finding;
import org.shebaohub.roster.PayeeAccount;
import org.shebaohub.roster.RosterSheet;
import org.shebaohub.roster.fact.AsItStands;
import org.shebaohub.roster.fact.Fact;
import org.shebaohub.roster.fact.FactKind;
import org.shebaohub.roster.fact.Field;

/**
 * What a line of a roster tells that the roster does not say already; a line that tells nothing new tells nothing.
 *
 * @param hires the hire of a day under a number, as it was told last; empty for an employment that was entered untold
 */
public record SheetFacts(LocalDate asOf, Fact.Origin origin, BiFunction<String, LocalDate, Optional<Fact>> hires) {

	/** @param present null when the number is new */
	public List<Fact> of(RosterSheet.Line line, AsItStands present) {
		Map<String, String> values = new TreeMap<>(line.values());
		String lastDay = values.remove(Field.LAST_DAY.word);
		List<Fact> facts = new ArrayList<>();
		boolean begins = present == null
				|| !LocalDate.parse(values.get(Field.EFFECTIVE_FROM.word)).equals(present.from());
		if (begins) {
			facts.add(fact(again(values, present) ? FactKind.REHIRED : FactKind.HIRED, values));
		}
		else {
			corrections(values, present, lastDay == null ? present.to() : LocalDate.parse(lastDay), facts);
		}
		if (!begins || again(values, present)) {
			changes(values, present, facts);
		}
		if (lastDay != null && (begins || !LocalDate.parse(lastDay).equals(present.to()))) {
			facts.add(left(values.get(Field.EMPLOYEE_NO.word), LocalDate.parse(lastDay)));
		}
		return facts;
	}

	/**
	 * What is corrected of an employment that goes on as it began: legal entity and insurance number by the hire told
	 * again, with everything else as it was told then; its type and unit from the sheet's day on.
	 *
	 * @param last its last day; null while it has none
	 */
	private void corrections(Map<String, String> values, AsItStands present, LocalDate last, List<Fact> facts) {
		String insuranceNo = values.getOrDefault(Field.INSURANCE_NO.word, present.insuranceNo());
		if (!values.get(Field.EMPLOYER.word).equals(present.employer()) || !Objects.equals(insuranceNo, present.insuranceNo())) {
			hiredAgain(values, present, hires.apply(present.no(), present.from())).ifPresent(facts::add);
		}
		String type = values.get(Field.EMPLOYMENT_TYPE.word);
		if ((last == null || !last.isBefore(asOf)) && type != null && !type.equals(present.type().name())) {
			LocalDate from = asOf.isBefore(present.from()) ? present.from() : asOf;
			facts.add(fact(FactKind.REGULARIZED, Map.of(Field.EMPLOYEE_NO.word, present.no(), Field.EMPLOYMENT_TYPE.word, type,
					Field.EFFECTIVE_FROM.word, from.toString())));
		}
		if (!values.get(Field.UNIT.word).toLowerCase(Locale.ROOT).equals(present.unit())) {
			facts.add(change(FactKind.TRANSFERRED, values, Field.UNIT));
		}
	}

	/** Empty when it was told just so before. */
	private Optional<Fact> hiredAgain(Map<String, String> line, AsItStands present, Optional<Fact> hire) {
		Map<String, String> values = new TreeMap<>(hire.map(Fact::values).orElse(line));
		if (hire.isEmpty()) {
			values.put(Field.UNIT.word, present.unit());
			values.remove(Field.EMPLOYMENT_TYPE.word);
		}
		values.put(Field.EMPLOYER.word, line.get(Field.EMPLOYER.word));
		if (line.containsKey(Field.INSURANCE_NO.word)) {
			values.put(Field.INSURANCE_NO.word, line.get(Field.INSURANCE_NO.word));
		}
		return hire.filter(told -> values.equals(new TreeMap<>(told.values()))).isPresent() ? Optional.empty()
				: Optional.of(fact(hire.map(Fact::kind).orElse(FactKind.HIRED), values));
	}

	/** What a line says against the roster, which only a person can decide. @param present null when the number is new */
	public List<Finding> contradictions(RosterSheet.Line line, AsItStands present) {
		Map<String, String> values = line.values();
		List<Finding> findings = new ArrayList<>();
		if (present == null || !LocalDate.parse(values.get(Field.EFFECTIVE_FROM.word)).equals(present.from())) {
			return findings;
		}
		if (!values.get(Field.DOCUMENT_NUMBER.word).equalsIgnoreCase(present.document().number())) {
			findings.add(SheetCheck.finding("EMPLOYEE_NO_TAKEN", line, Field.DOCUMENT_NUMBER,
					"the number belongs to a person with another document: give this person another number"));
		}
		if (!values.containsKey(Field.LAST_DAY.word) && present.to() != null && present.to().isBefore(asOf)) {
			findings.add(SheetCheck.finding("LEAVER_NAMED", line, Field.LAST_DAY, "the roster has " + present.to()
					+ ": add it, or send employee.rehired from the day after for somebody who never left or came back"));
		}
		return findings;
	}

	/** Nothing but an employment that has begun: no status to derive from it, no day to wait for. */
	public static boolean isPlain(List<Fact> told, LocalDate today) {
		return told.size() == 1 && told.get(0).kind() == FactKind.HIRED && !told.get(0).has(Field.EMPLOYMENT_TYPE)
				&& !told.get(0).turnsOn().isAfter(today);
	}

	public Fact left(String employeeNo, LocalDate lastDay) {
		return fact(FactKind.LEFT, Map.of(Field.EMPLOYEE_NO.word, employeeNo, Field.LAST_DAY.word, lastDay.toString()));
	}

	private static boolean again(Map<String, String> values, AsItStands present) {
		return present != null && present.to() != null
				&& LocalDate.parse(values.get(Field.EFFECTIVE_FROM.word)).isAfter(present.to());
	}

	private void changes(Map<String, String> values, AsItStands present, List<Fact> facts) {
		if (!values.get(Field.NAME.word).equals(present.name())) {
			facts.add(change(FactKind.NAME_CHANGED, values, Field.NAME));
		}
		if (values.containsKey(Field.PHONE.word) && !values.get(Field.PHONE.word).equals(present.phone())) {
			facts.add(change(FactKind.CONTACT_CHANGED, values, Field.PHONE));
		}
		if (values.containsKey(Field.ACCOUNT_NO.word) && !Objects.equals(account(values), present.account())) {
			facts.add(change(FactKind.ACCOUNT_CHANGED, values, Field.ACCOUNT_HOLDER, Field.ACCOUNT_NO, Field.ACCOUNT_BANK));
		}
	}

	private static PayeeAccount account(Map<String, String> values) {
		return new PayeeAccount(values.get(Field.ACCOUNT_HOLDER.word), values.get(Field.ACCOUNT_NO.word),
				values.get(Field.ACCOUNT_BANK.word));
	}

	private Fact change(FactKind kind, Map<String, String> values, Field... fields) {
		Map<String, String> told = new TreeMap<>();
		told.put(Field.EMPLOYEE_NO.word, values.get(Field.EMPLOYEE_NO.word));
		told.put(Field.EFFECTIVE_FROM.word, asOf.toString());
		for (Field field : fields) {
			told.put(field.word, values.get(field.word));
		}
		return fact(kind, told);
	}

	private Fact fact(FactKind kind, Map<String, String> values) {
		return Fact.of(kind, values, origin);
	}
}
