package org.shebaohub.roster.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shebaohub.employment.EmploymentType;
import org.shebaohub.kernel.Actor;
import org.shebaohub.roster.IdentityDocument;
import org.shebaohub.roster.PayeeAccount;

/** One employment as the roster has it, with the person behind it. @param type null where nobody looked */
public record AsItStands(String no, String employer, String unit, LocalDate from, LocalDate to, EmploymentType type,
		IdentityDocument document, String name, String phone, String insuranceNo, PayeeAccount account) {

	/**
	 * Told as facts that everything else comes after: who was entered before facts were kept has none.
	 *
	 * @param employments oldest first; the second under a number is a rehire
	 */
	public static List<Fact> facts(List<AsItStands> employments, Instant now) {
		Set<String> begun = new HashSet<>();
		return employments.stream().flatMap(one -> one.facts(now, !begun.add(one.no)).stream()).toList();
	}

	private List<Fact> facts(Instant now, boolean again) {
		Fact.Origin origin = new Fact.Origin("hub", "as-it-stood", Actor.HUB.name(), Actor.HUB.scope(), Instant.EPOCH, now);
		List<Fact> facts = new ArrayList<>();
		facts.add(Fact.of(again ? FactKind.REHIRED : FactKind.HIRED, hired(), origin));
		if (to != null) {
			facts.add(Fact.of(FactKind.LEFT, Map.of(Field.EMPLOYEE_NO.word, no, Field.LAST_DAY.word, to.toString()), origin));
		}
		return facts;
	}

	private Map<String, String> hired() {
		Map<String, String> values = new LinkedHashMap<>();
		values.put(Field.EMPLOYEE_NO.word, no);
		values.put(Field.EMPLOYER.word, employer);
		values.put(Field.UNIT.word, unit);
		values.put(Field.EFFECTIVE_FROM.word, from.toString());
		values.put(Field.NAME.word, name);
		values.put(Field.DOCUMENT_TYPE.word, document.type().name());
		values.put(Field.DOCUMENT_NUMBER.word, document.number());
		put(values, Field.PHONE, phone);
		put(values, Field.INSURANCE_NO, insuranceNo);
		if (account != null) {
			put(values, Field.ACCOUNT_HOLDER, account.holder());
			put(values, Field.ACCOUNT_NO, account.accountNo());
			put(values, Field.ACCOUNT_BANK, account.bankName());
		}
		return values;
	}

	private static void put(Map<String, String> values, Field field, String value) {
		if (value != null && !value.isEmpty()) {
			values.put(field.word, value);
		}
	}

	@Override
	public String toString() {
		return "AsItStands[" + no + "]";
	}
}
