package org.shebaohub.offboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.enrollment.EnrollmentChangeKind;
import org.shebaohub.enrollment.EnrollmentDesk;
import org.shebaohub.enrollment.EnrollmentNews;
import org.shebaohub.enrollment.Scheme;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Role;
import org.shebaohub.ledger.OpenItem;
import org.shebaohub.ledger.OpenItemKind;
import org.shebaohub.offboarding.core.ExitState;
import org.shebaohub.offboarding.core.LegalClock;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

class LegalClocksTests {

	private Leaving leaving;

	@AfterEach
	void closes() {
		leaving.close();
	}

	private Map<LegalClock, String> dues(String exitNo) {
		return leaving.exit(exitNo).clocks().stream()
			.collect(Collectors.toMap(ExitView.Clock::clock, one -> one.dueOn().toString()));
	}

	private LocalDate doneOn(String exitNo, LegalClock clock) {
		return leaving.exit(exitNo).clocks().stream().filter(one -> one.clock() == clock).findFirst().orElseThrow().doneOn();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-5 F-03 with an open item each legal clock runs all the same: proof and wages on the last day, removal by cutoff or day 15, transfer by day 15")
	void runsWhateverIsOpen(Stores store) {
		leaving = new Leaving(store);
		leaving.owes(OpenItemKind.LOAN, "100.00");
		String exitNo = leaving.resigns("2026-11-11");
		assertThat(leaving.exit(exitNo).state()).isEqualTo(ExitState.BLOCKED);
		assertThat(dues(exitNo)).isEqualTo(Map.of(LegalClock.PROOF_OF_TERMINATION, "2026-11-11", LegalClock.WAGES,
				"2026-11-11", LegalClock.INSURANCE_REMOVAL, "2026-11-20", LegalClock.FUND_REMOVAL, "2026-11-25",
				LegalClock.TRANSFER, "2026-11-26"));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-5 a removal whose window opens late is due on the fifteenth day; local days for proof and wages are policy")
	void takesTheEarlier(Stores store) {
		leaving = new Leaving(store);
		leaving.enterprise.rule(Enterprise.HANGZHOU, "exit.proofDays", "3", "2026-01-01");
		leaving.enterprise.rule(Enterprise.HANGZHOU, "exit.wageDays", "5", "2026-01-01");
		assertThat(dues(leaving.resigns("2026-10-21"))).containsEntry(LegalClock.PROOF_OF_TERMINATION, "2026-10-24")
			.containsEntry(LegalClock.WAGES, "2026-10-26").containsEntry(LegalClock.INSURANCE_REMOVAL, "2026-11-05")
			.containsEntry(LegalClock.FUND_REMOVAL, "2026-10-23");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-5 R-003-24 before a clock runs out its owner has a case; doing it ends the case, and the open item stays")
	void callsBeforeItRunsOut(Stores store) {
		leaving = new Leaving(store);
		leaving.owes(OpenItemKind.LOAN, "100.00");
		String exitNo = leaving.resigns("2026-11-11");
		assertThat(leaving.ringsOn(exitNo, LegalClock.PROOF_OF_TERMINATION)).isEqualTo("2026-11-08");
		leaving.rooms.clock.set("2026-11-08T09:00");
		leaving.rings(exitNo, "PROOF_OF_TERMINATION");
		assertThat(leaving.inbox(Leaving.HR)).anyMatch(text -> text.contains("离职法定时限将至"));
		assertThat(Leaving.codes(leaving.desk.done(Leaving.FINANCE, exitNo, "PROOF_OF_TERMINATION", "证明1号")))
			.containsExactly("ROLE_NEEDED");
		assertThat(Leaving.codes(leaving.desk.done(Leaving.HR, exitNo, "PROOF_OF_TERMINATION", "")))
			.containsExactly("EVIDENCE_NEEDED");
		assertThat(leaving.desk.done(Leaving.HR, exitNo, "PROOF_OF_TERMINATION", "证明1号").isRefused()).isFalse();
		assertThat(Leaving.codes(leaving.desk.done(Leaving.HR, exitNo, "PROOF_OF_TERMINATION", "证明1号")))
			.containsExactly("CLOCK_STATE");
		assertThat(doneOn(exitNo, LegalClock.PROOF_OF_TERMINATION)).isEqualTo("2026-11-08");
		assertThat(leaving.exit(exitNo).state()).isEqualTo(ExitState.BLOCKED);
		assertThat(leaving.rooms.log.actions()).contains("CASE_CLEARED");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-5 what is done in time calls nobody, and a clock goes on after the exit is completed")
	void callsNobodyInVain(Stores store) {
		leaving = new Leaving(store);
		String exitNo = leaving.resigns("2026-11-11");
		leaving.desk.done(Leaving.FINANCE, exitNo, "WAGES", "工资批次77");
		assertThat(leaving.rooms.mailRoom.open("offboarding.due", exitNo + "/WAGES")).isEmpty();
		leaving.desk.complete(Leaving.HR, exitNo);
		leaving.rings(exitNo, "TRANSFER");
		assertThat(leaving.inbox(Leaving.HR)).filteredOn(text -> text.contains("离职法定时限将至")).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-27 each authority's confirmation stops its own removal clock and no other")
	void stopsByConfirmation(Stores store) {
		leaving = new Leaving(store);
		String exitNo = leaving.resigns("2026-11-11");
		leaving.rooms.publish(new EnrollmentNews.Confirmed("N1", leaving.no, Scheme.HOUSING_FUND, EnrollmentChangeKind.REMOVAL,
				leaving.today(), LocalDate.of(2026, 11, 12)));
		assertThat(doneOn(exitNo, LegalClock.FUND_REMOVAL)).isEqualTo("2026-10-12");
		assertThat(doneOn(exitNo, LegalClock.INSURANCE_REMOVAL)).isNull();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-5 the last day is moved behind a removal that was confirmed: her coverage is asked back once, the removal is due again and asked for by itself when she is covered")
	void opensAgainWhatWasDoneTooEarly(Stores store) {
		leaving = new Leaving(store);
		String exitNo = leaving.resigns("2026-11-11");
		leaving.rooms.jdbc.sql("update enrollment_change set state = 'CONFIRMED', live_key = null where scheme = 'HOUSING_FUND'").update();
		leaving.rooms.publish(new EnrollmentNews.Confirmed("N1", leaving.no, Scheme.HOUSING_FUND, EnrollmentChangeKind.REMOVAL,
				leaving.today(), LocalDate.of(2026, 11, 12)));
		leaving.resigns("2026-12-11");
		leaving.resigns("2026-12-18");
		assertThat(doneOn(exitNo, LegalClock.FUND_REMOVAL)).isNull();
		assertThat(dues(exitNo)).containsEntry(LegalClock.TRANSFER, "2027-01-02");
		assertThat(leaving.rooms.get(EnrollmentDesk.class).list(Actor.HUB, leaving.no, Long.MAX_VALUE, 10))
			.filteredOn(one -> one.kind() == EnrollmentChangeKind.REINSTATEMENT).singleElement()
			.matches(one -> one.scheme() == Scheme.HOUSING_FUND && one.effective().equals(LocalDate.of(2026, 11, 12)));
		assertThat(removals(Scheme.HOUSING_FUND)).as("not before she is covered again").containsExactly("2026-11-12 CONFIRMED");
		for (int twice = 0; twice < 2; twice++) {
			leaving.rooms.publish(new EnrollmentNews.Confirmed("N2", leaving.no, Scheme.HOUSING_FUND,
					EnrollmentChangeKind.REINSTATEMENT, leaving.today(), LocalDate.of(2026, 11, 12)));
		}
		assertThat(removals(Scheme.HOUSING_FUND)).containsExactly("2026-12-19 AWAITING_APPROVAL", "2026-11-12 CONFIRMED");
	}

	private List<String> removals(Scheme scheme) {
		return leaving.rooms.get(EnrollmentDesk.class).list(Actor.HUB, leaving.no, Long.MAX_VALUE, 10).stream()
			.filter(one -> one.scheme() == scheme && one.kind() == EnrollmentChangeKind.REMOVAL)
			.map(one -> one.effective() + " " + one.state()).toList();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-48 R-003-24 one month before a known last day HR and the leaver are reminded to settle, while something is open")
	void remindsAMonthBefore(Stores store) {
		leaving = new Leaving(store);
		OpenItem loan = leaving.owes(OpenItemKind.LOAN, "100.00");
		String exitNo = leaving.resigns("2027-01-31");
		assertThat(leaving.ringsOn(exitNo, "SETTLE")).isEqualTo("2026-12-31");
		leaving.rings(exitNo, "SETTLE");
		assertThat(leaving.inbox(Leaving.HR)).anyMatch(text -> text.startsWith("离职结清提醒") && text.contains("2027-01-31"));
		assertThat(leaving.inbox(leaving.himself)).anyMatch(text -> text.startsWith("离职结清提醒") && text.contains("100.00"));
		leaving.settles(loan);
		assertThat(leaving.exit(exitNo).state()).isEqualTo(ExitState.CLEARED);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-08 the last day passes with something open: a breach is raised, and ends with the settlement")
	void raisesABreachAfterTheLastDay(Stores store) {
		leaving = new Leaving(store);
		OpenItem loan = leaving.owes(OpenItemKind.LOAN, "100.00");
		String exitNo = leaving.resigns("2026-11-11");
		leaving.rooms.clock.set("2026-11-12T09:00");
		leaving.rings(exitNo, "DEPARTURE");
		assertThat(leaving.inbox(Enterprise.person("m", Enterprise.HANGZHOU, Role.HR_MANAGER)))
			.anyMatch(text -> text.contains("已离职未结清"));
		leaving.settles(loan);
		assertThat(leaving.rooms.log.actions()).contains("CASE_CLEARED");
	}
}
