package org.shebaohub.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shebaohub.kernel.Actor;
import org.shebaohub.roster.fact.Fact;
import org.shebaohub.roster.fact.FactKind;
import org.shebaohub.roster.fact.Field;

/** What stood in the roster before facts were kept, told as facts that everything else comes after. */
final class Baseline {

	private Baseline() {
	}

	static List<Fact> of(JdbcPeople.Person person, JdbcEmployments.Stored spell, String unit, Instant now) {
		Employment employment = spell.employment();
		List<Fact> facts = new ArrayList<>();
		facts.add(fact(FactKind.HIRED, hired(person, spell, unit), now));
		if (employment.to() != null) {
			facts.add(fact(FactKind.LEFT, Map.of(Field.EMPLOYEE_NO.word, employment.no().value(), Field.LAST_DAY.word,
					employment.to().toString()), now));
		}
		return facts;
	}

	private static Fact fact(FactKind kind, Map<String, String> values, Instant now) {
		return Fact.of(kind, values, new Fact.Origin("hub", "as-it-stood", Actor.HUB.name(), Actor.HUB.scope(),
				Instant.EPOCH, now));
	}

	private static Map<String, String> hired(JdbcPeople.Person person, JdbcEmployments.Stored spell, String unit) {
		Map<String, String> values = new LinkedHashMap<>();
		values.put(Field.EMPLOYEE_NO.word, spell.employment().no().value());
		values.put(Field.EMPLOYER.word, spell.employer());
		values.put(Field.UNIT.word, unit);
		values.put(Field.EFFECTIVE_FROM.word, spell.employment().from().toString());
		values.put(Field.NAME.word, person.name());
		values.put(Field.DOCUMENT_TYPE.word, person.document().type().name());
		values.put(Field.DOCUMENT_NUMBER.word, person.document().number());
		put(values, Field.PHONE, person.phone());
		put(values, Field.INSURANCE_NO, person.insuranceNo());
		if (person.account() != null) {
			put(values, Field.ACCOUNT_HOLDER, person.account().holder());
			put(values, Field.ACCOUNT_NO, person.account().accountNo());
			put(values, Field.ACCOUNT_BANK, person.account().bankName());
		}
		return values;
	}

	private static void put(Map<String, String> values, Field field, String value) {
		if (value != null && !value.isEmpty()) {
			values.put(field.word, value);
		}
	}
}
