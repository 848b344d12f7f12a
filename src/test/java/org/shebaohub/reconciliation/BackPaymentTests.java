package org.shebaohub.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.reconciliation.AnswerForm.Presence;
import org.shebaohub.testing.Insured;
import org.shebaohub.testing.Stores;

/** What finance is to pay after a wrong stop, until it is paid. */
class BackPaymentTests {

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-12 the case of the back-payment ends when the last month of the wrong stop is credited, not before")
	void endsWhenEverythingIsCredited(Stores store) {
		Compared people = Compared.on(store);
		EmployeeNo her = people.employs("W301", "2026-06-01", null);
		Insured insured = people.insures(her).paid(6, 7).waiting(8, 9).open();
		wronglyStopped(people);
		insured.repair(9, "2026-10-12");
		assertThat(cases(people)).as("August is owed still").containsExactly("BACK_PAYMENT OPEN");
		insured.repair(8, "2026-10-12");
		assertThat(cases(people)).containsExactly("BACK_PAYMENT CLEARED");
		assertThat(people.rooms.jdbc.sql("select count(*) from back_payment where employee_no = 'W301'").query(Integer.class)
			.single()).isZero();
	}

	private static void wronglyStopped(Compared people) {
		people.says(StatusSource.ENROLLMENT, "2026-10-12", "W301", "STOPPED", "2026-08-01");
		people.steps();
		String no = people.all("W301").stream().filter(one -> one.source() == StatusSource.ENROLLMENT).findFirst().orElseThrow().no();
		assertThat(PresenceTests.answers(people, no, Presence.WRONG_STOP).findings()).isEmpty();
		assertThat(cases(people)).containsExactly("BACK_PAYMENT OPEN");
	}

	private static List<String> cases(Compared people) {
		return people.rooms.jdbc.sql("select no from enrollment_change where employee_no = 'W301'").query(String.class).list()
			.stream().flatMap(change -> people.cases(change).stream()).filter(one -> one.startsWith("BACK_PAYMENT")).toList();
	}
}
