package org.shebaohub.roster.fact;

import static org.shebaohub.roster.fact.Field.*;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be told of a person or a unit: the event's type, the fields that it must have and those that it may have. */
public enum FactKind {

	HIRED("employee.hired", Known.EMPLOYMENT, Known.MORE),
	REHIRED("employee.rehired", Known.EMPLOYMENT, Known.MORE),
	LEFT("employee.left", List.of(EMPLOYEE_NO, LAST_DAY), List.of(DEPARTURE_KIND, REASON_CODE)),
	TRANSFERRED("employee.transferred", List.of(EMPLOYEE_NO, UNIT, EFFECTIVE_FROM), List.of()),
	REGULARIZED("employee.regularized", List.of(EMPLOYEE_NO, EFFECTIVE_FROM), List.of(EMPLOYMENT_TYPE)),
	LEAVE_STARTED("employee.leave-started", List.of(EMPLOYEE_NO, LEAVE_KIND, EFFECTIVE_FROM), List.of(EXPECTED_RETURN)),
	LEAVE_ENDED("employee.leave-ended", List.of(EMPLOYEE_NO, LEAVE_KIND, EFFECTIVE_FROM), List.of()),
	PROTECTED("employee.protected", List.of(EMPLOYEE_NO, PROTECTED_UNTIL), List.of(EFFECTIVE_FROM)),
	RESIGNED("employee.resigned", List.of(EMPLOYEE_NO, RESIGNATION_ID, LAST_DAY),
			List.of(DEPARTURE_KIND, REASON, REASON_CODE, EFFECTIVE_FROM)),
	RESIGNATION_WITHDRAWN("employee.resignation-withdrawn", List.of(EMPLOYEE_NO, RESIGNATION_ID), List.of(EFFECTIVE_FROM)),
	SALARY_CHANGED("employee.salary-changed", List.of(EMPLOYEE_NO, SALARY, EFFECTIVE_FROM), List.of()),
	POSITION_CHANGED("employee.position-changed", List.of(EMPLOYEE_NO, POSITION, EFFECTIVE_FROM), List.of()),
	SCORE_PUBLISHED("employee.score-published", List.of(EMPLOYEE_NO, SCORE, PERIOD), List.of(EFFECTIVE_FROM)),
	ABSENT("employee.absent", List.of(EMPLOYEE_NO, EFFECTIVE_FROM), List.of()),
	CONTACT_CHANGED("employee.contact-changed", List.of(EMPLOYEE_NO, PHONE), List.of(EFFECTIVE_FROM)),
	ACCOUNT_CHANGED("employee.bank-account-changed", List.of(EMPLOYEE_NO, ACCOUNT_HOLDER, ACCOUNT_NO, ACCOUNT_BANK),
			List.of(EFFECTIVE_FROM)),
	NAME_CHANGED("employee.name-changed", List.of(EMPLOYEE_NO, NAME), List.of(EFFECTIVE_FROM)),
	UNIT_CHANGED("organization.changed", List.of(UNIT, CHANGE), List.of(NAME, PARENT, EFFECTIVE_FROM)),
	STATUS_MARKED("hub.status-marked", List.of(EMPLOYEE_NO, STATUS, EFFECTIVE_FROM), List.of(REASON)),
	FROZEN("hub.frozen", List.of(EMPLOYEE_NO), List.of(REASON)),
	UNFROZEN("hub.unfrozen", List.of(EMPLOYEE_NO), List.of(REASON));

	/** Apart, since the kinds need them first. */
	private static final class Known {

		static final List<Field> EMPLOYMENT = List.of(EMPLOYEE_NO, EMPLOYER, UNIT, EFFECTIVE_FROM, NAME, DOCUMENT_TYPE,
				DOCUMENT_NUMBER);

		static final List<Field> MORE = List.of(PHONE, INSURANCE_NO, ACCOUNT_HOLDER, ACCOUNT_NO, ACCOUNT_BANK,
				EMPLOYMENT_TYPE);
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

	/** The kind that others may tell; what the hub itself notes is none of theirs. */
	public static Optional<FactKind> of(String type) {
		return told().filter(kind -> kind.type.equals(type)).findFirst();
	}

	public static List<String> types() {
		return told().map(kind -> kind.type).toList();
	}

	private static Stream<FactKind> told() {
		return Arrays.stream(values()).filter(kind -> !kind.type.startsWith("hub."));
	}

	/** True when it begins an employment. */
	public boolean hires() {
		return this == HIRED || this == REHIRED;
	}

	/** True when it changes where or until when somebody is employed. */
	public boolean places() {
		return hires() || this == LEFT || this == TRANSFERRED;
	}

	/** True when it may change the status of an employment, a leave or how long somebody is protected. */
	public boolean turnsStatus() {
		return hires() || this == LEFT || this == REGULARIZED || this == LEAVE_STARTED || this == LEAVE_ENDED
				|| this == RESIGNED || this == RESIGNATION_WITHDRAWN || this == STATUS_MARKED || this == FROZEN
				|| this == UNFROZEN || this == PROTECTED;
	}

	/** True when it can only be said of a day on which the person was employed, or had been. */
	public boolean needsEmployment() {
		return !hires() && !describes() && this != UNIT_CHANGED && this != FROZEN && this != UNFROZEN;
	}

	/** True when it says something of the person. */
	public boolean describes() {
		return hires() || this == CONTACT_CHANGED || this == ACCOUNT_CHANGED || this == NAME_CHANGED;
	}

	/** True when others may wait for it. */
	public boolean isAwaited() {
		return hires() || this == NAME_CHANGED || this == UNIT_CHANGED || this == LEAVE_STARTED || this == LEAVE_ENDED
				|| this == RESIGNED || this == RESIGNATION_WITHDRAWN;
	}

	/** The field that says from when on it holds. */
	Field day() {
		return this == LEFT ? LAST_DAY : EFFECTIVE_FROM;
	}
}
