package org.shebaohub.roster.fact;

import static org.shebaohub.roster.fact.Field.ACCOUNT_BANK;
import static org.shebaohub.roster.fact.Field.ACCOUNT_HOLDER;
import static org.shebaohub.roster.fact.Field.ACCOUNT_NO;
import static org.shebaohub.roster.fact.Field.CHANGE;
import static org.shebaohub.roster.fact.Field.DOCUMENT_NUMBER;
import static org.shebaohub.roster.fact.Field.DOCUMENT_TYPE;
import static org.shebaohub.roster.fact.Field.EFFECTIVE_FROM;
import static org.shebaohub.roster.fact.Field.EMPLOYEE_NO;
import static org.shebaohub.roster.fact.Field.EMPLOYER;
import static org.shebaohub.roster.fact.Field.INSURANCE_NO;
import static org.shebaohub.roster.fact.Field.LAST_DAY;
import static org.shebaohub.roster.fact.Field.NAME;
import static org.shebaohub.roster.fact.Field.PARENT;
import static org.shebaohub.roster.fact.Field.PHONE;
import static org.shebaohub.roster.fact.Field.REASON_CODE;
import static org.shebaohub.roster.fact.Field.UNIT;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be told of a person or a unit: the event's type, the fields that it must have and those that it may have. */
public enum FactKind {

	HIRED("employee.hired", Known.EMPLOYMENT, Known.MORE),
	REHIRED("employee.rehired", Known.EMPLOYMENT, Known.MORE),
	LEFT("employee.left", List.of(EMPLOYEE_NO, LAST_DAY), List.of(REASON_CODE)),
	TRANSFERRED("employee.transferred", List.of(EMPLOYEE_NO, UNIT, EFFECTIVE_FROM), List.of()),
	CONTACT_CHANGED("employee.contact-changed", List.of(EMPLOYEE_NO, PHONE), List.of(EFFECTIVE_FROM)),
	ACCOUNT_CHANGED("employee.bank-account-changed", List.of(EMPLOYEE_NO, ACCOUNT_HOLDER, ACCOUNT_NO, ACCOUNT_BANK),
			List.of(EFFECTIVE_FROM)),
	NAME_CHANGED("employee.name-changed", List.of(EMPLOYEE_NO, NAME), List.of(EFFECTIVE_FROM)),
	UNIT_CHANGED("organization.changed", List.of(UNIT, CHANGE), List.of(NAME, PARENT, EFFECTIVE_FROM));

	/** Apart, since the kinds need them first. */
	private static final class Known {

		static final List<Field> EMPLOYMENT = List.of(EMPLOYEE_NO, EMPLOYER, UNIT, EFFECTIVE_FROM, NAME, DOCUMENT_TYPE,
				DOCUMENT_NUMBER);

		static final List<Field> MORE = List.of(PHONE, INSURANCE_NO, ACCOUNT_HOLDER, ACCOUNT_NO, ACCOUNT_BANK);
	}

	/** The event's type on the wire. */
	public final String type;

	final List<Field> required;

	final List<Field> optional;

	FactKind(String type, List<Field> required, List<Field> optional) {
		this.type = type;
		this.required = required;
		this.optional = optional;
	}

	public static Optional<FactKind> of(String type) {
		return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
	}

	public static List<String> types() {
		return Arrays.stream(values()).map(kind -> kind.type).toList();
	}

	/** True when it begins an employment. */
	public boolean hires() {
		return this == HIRED || this == REHIRED;
	}

	/** True when others may wait for it: a hire, a name, a unit. */
	public boolean isAwaited() {
		return hires() || this == NAME_CHANGED || this == UNIT_CHANGED;
	}

	/** The field that says from when on it holds. */
	Field day() {
		return this == LEFT ? LAST_DAY : EFFECTIVE_FROM;
	}
}
