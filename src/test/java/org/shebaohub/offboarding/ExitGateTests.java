package org.shebaohub.offboarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.LedgerNews;
import org.shebaohub.ledger.OpenItem;
import org.shebaohub.ledger.OpenItemKind;
import org.shebaohub.offboarding.core.ExitState;
import org.shebaohub.reimbursement.ClaimEnded;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

class ExitGateTests {

	private Leaving leaving;

	@AfterEach
	void closes() {
		leaving.close();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-19 R-000-21 R-000-30 a resignation starts the check by itself; what is open blocks it and both sides and the leaver are told the same")
	void blocksWhatIsOpen(Stores store) {
		leaving = new Leaving(store);
		leaving.owes(OpenItemKind.ADVANCE, "312.40");
		String exitNo = leaving.resigns("2026-11-11");
		assertThat(leaving.exit(exitNo).state()).isEqualTo(ExitState.BLOCKED);
		assertThat(leaving.exit(exitNo).owed()).isEqualTo(Yuan.of("312.40"));
		assertThat(leaving.inbox(Leaving.HR)).anyMatch(text -> text.startsWith("未结清社保款提醒:员工E1001") && text.contains("312.40"));
		assertThat(leaving.inbox(Leaving.FINANCE)).anyMatch(text -> text.contains(exitNo) && text.contains("312.40"));
		assertThat(leaving.inbox(leaving.himself)).anyMatch(text -> text.contains(exitNo) && text.contains("312.40"));
		assertThat(leaving.hrCommands()).containsExactly("EXIT_BLOCKED");
		assertThat(Leaving.codes(leaving.desk.complete(Leaving.HR, exitNo))).containsExactly("ADVANCE_OPEN");
		assertThat(leaving.exit(exitNo).state()).isEqualTo(ExitState.BLOCKED);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-32 R-000-33 the last settlement lifts the block by itself; then HR completes, and finance is told to settle finally")
	void releasesByItself(Stores store) {
		leaving = new Leaving(store);
		OpenItem advance = leaving.owes(OpenItemKind.ADVANCE, "312.40");
		OpenItem loan = leaving.owes(OpenItemKind.LOAN, "100.00");
		String exitNo = leaving.resigns("2026-11-11");
		leaving.settles(advance);
		assertThat(leaving.exit(exitNo).state()).isEqualTo(ExitState.BLOCKED);
		assertThat(leaving.exit(exitNo).owed()).isEqualTo(Yuan.of("100.00"));
		leaving.settles(loan);
		assertThat(leaving.exit(exitNo).state()).isEqualTo(ExitState.CLEARED);
		assertThat(leaving.exit(exitNo).found()).isEmpty();
		assertThat(leaving.inbox(Leaving.HR)).anyMatch(text -> text.startsWith("离职核查通过"));
		assertThat(leaving.inbox(Leaving.FINANCE)).anyMatch(text -> text.startsWith("离职核查通过"));
		assertThat(leaving.desk.complete(Leaving.HR, exitNo).isRefused()).isFalse();
		assertThat(leaving.inbox(Leaving.FINANCE)).anyMatch(text -> text.startsWith("离职手续已办结") && text.contains("最终结算"));
		assertThat(leaving.hrCommands()).containsExactly("EXIT_BLOCKED", "EXIT_CLEARED", "EXIT_COMPLETED");
		assertThat(leaving.rooms.events).hasAtLeastOneElementOfType(OffboardingNews.Completed.class);
		assertThat(Leaving.codes(leaving.desk.complete(Leaving.HR, exitNo))).containsExactly("EXIT_STATE");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-32 what the ERP clears and then reverses blocks again")
	void blocksAgain(Stores store) {
		leaving = new Leaving(store);
		OpenItem loan = leaving.owes(OpenItemKind.LOAN, "100.00");
		String exitNo = leaving.resigns("2026-11-11");
		leaving.settles(loan);
		leaving.rooms.jdbc.sql("update open_item set open = booked, closed_on = null").update();
		leaving.rooms.publish(new LedgerNews.ItemReopened(loan));
		assertThat(leaving.exit(exitNo).state()).isEqualTo(ExitState.BLOCKED);
		assertThat(leaving.hrCommands()).containsExactly("EXIT_BLOCKED", "EXIT_CLEARED", "EXIT_BLOCKED");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-32 an open claim holds until it has ended")
	void releasesWhenTheClaimHasEnded(Stores store) {
		leaving = new Leaving(store);
		leaving.rooms.jdbc.sql("""
				insert into claim (claim_no, seq, employee_no, node, kind, date_of_service, total, state, filed_by, filed_at)
				values ('C1', 1, 'E1001', 'group/east/hangzhou', 'OUTPATIENT', date '2026-09-01', 8000, 'IN_REVIEW', 'x',
				  timestamp with time zone '2026-09-02 01:00:00+00:00')
				""").update();
		String exitNo = leaving.resigns("2026-11-11");
		assertThat(leaving.exit(exitNo).found()).extracting(ExitCheck.Found::check).containsExactly("NoOpenClaim");
		leaving.rooms.jdbc.sql("update claim set state = 'PAID'").update();
		leaving.rooms.publish(new ClaimEnded("C1", leaving.no));
		assertThat(leaving.exit(exitNo).state()).isEqualTo(ExitState.CLEARED);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-20 unpaid wages hurry finance by a case and hold nobody")
	void hurriesFinance(Stores store) {
		leaving = new Leaving(store);
		leaving.owes(OpenItemKind.WAGE_UNPAID, "8000.00");
		String exitNo = leaving.resigns("2026-11-11");
		assertThat(leaving.exit(exitNo).state()).isEqualTo(ExitState.CLEARED);
		assertThat(leaving.exit(exitNo).found()).extracting(ExitCheck.Found::check).containsExactly("WagesPaid");
		assertThat(leaving.inbox(Leaving.FINANCE)).anyMatch(text -> text.contains("离职工资未付"));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-07 R-000-27 R-000-22 finance sees stage and blockers as HR does, the leaver his own; others find nothing")
	void showsBothSidesTheSame(Stores store) {
		leaving = new Leaving(store);
		leaving.owes(OpenItemKind.LOAN, "100.00");
		String exitNo = leaving.resigns("2026-11-11");
		ExitView seen = leaving.desk.find(Leaving.HR, exitNo).orElseThrow();
		assertThat(leaving.desk.find(Leaving.FINANCE, exitNo)).contains(seen);
		assertThat(leaving.desk.find(leaving.himself, exitNo)).contains(seen);
		assertThat(leaving.desk.find(Leaving.ELSEWHERE, exitNo)).isEmpty();
		assertThat(leaving.desk.find(Enterprise.employee(new EmployeeNo("E2"), Enterprise.HANGZHOU), exitNo))
			.isEmpty();
		assertThat(leaving.desk.list(Leaving.FINANCE, "BLOCKED", Long.MAX_VALUE, 10)).hasSize(1);
		assertThat(leaving.desk.list(Leaving.ELSEWHERE, null, Long.MAX_VALUE, 10)).isEmpty();
		assertThat(Leaving.codes(leaving.desk.complete(Leaving.ELSEWHERE, exitNo))).containsExactly("EXIT_UNKNOWN");
		assertThat(Leaving.codes(leaving.desk.complete(Leaving.FINANCE, exitNo))).containsExactly("ROLE_NEEDED");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-88 the duty to deduct and the duty to verify each have exactly one role, set by policy and shown on the exit")
	void namesTheAccountable(Stores store) {
		leaving = new Leaving(store);
		leaving.enterprise.rule(Enterprise.HANGZHOU, "duty.deduct", "FINANCE", "2026-01-01");
		leaving.owes(OpenItemKind.ADVANCE, "312.40");
		ExitView exit = leaving.exit(leaving.resigns("2026-11-11"));
		assertThat(exit.verifies()).isEqualTo(Role.HR);
		assertThat(exit.found().get(0).finding().accountable()).isEqualTo(Role.FINANCE);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-20 the HR system asks and is answered at once, all findings listed; asking changes nothing")
	void answersAtOnce(Stores store) {
		leaving = new Leaving(store);
		Actor system = Enterprise.person("hr.system", new OrgNode("group"), Role.HR_SYSTEM);
		leaving.owes(OpenItemKind.LOAN, "100.00");
		leaving.owes(OpenItemKind.ASSET, "0.00");
		ExitCheck check = leaving.desk.check(system, leaving.no);
		assertThat(check.decision().outcome()).isEqualTo(Outcome.HELD);
		assertThat(Leaving.codes(check.decision())).containsExactly("LOAN_OPEN", "ASSET_NOT_RETURNED");
		assertThat(leaving.exits()).isZero();
		leaving.enterprise.rule(Enterprise.HANGZHOU, "exit.checks", "NoOpenAdvance", "2026-01-01");
		assertThat(leaving.desk.check(system, leaving.no).decision().outcome()).isEqualTo(Outcome.ACCEPTED);
		assertThat(Leaving.codes(leaving.desk.check(Leaving.ELSEWHERE, leaving.no).decision())).containsExactly("EMPLOYEE_UNKNOWN");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-31 SEC-19 HR's contact with the leaver is logged; what she wrote of it is sealed, and read by HR and auditors alone")
	void logsContact(Stores store) {
		leaving = new Leaving(store);
		leaving.owes(OpenItemKind.LOAN, "100.00");
		String exitNo = leaving.resigns("2026-11-11");
		assertThat(leaving.desk.contacted(Leaving.HR, exitNo, "电话告知,本周归还").isRefused()).isFalse();
		assertThat(leaving.rooms.log.timeline(exitNo)).anyMatch(row -> row.action().equals("LEAVER_CONTACTED")
				&& row.actor().equals("hr") && row.content().contains("\"length\":9"));
		assertThat(leaving.rooms.log.rows()).noneMatch(row -> row.content().contains("本周归还"));
		assertThat(leaving.desk.find(Leaving.HR, exitNo).orElseThrow().notes()).extracting(note -> note.kind() + " " + note.by() + " " + note.words())
			.containsExactly("CONTACT hr 电话告知,本周归还");
		assertThat(leaving.desk.find(Leaving.FINANCE, exitNo).orElseThrow().notes()).isEmpty();
		assertThat(Leaving.codes(leaving.desk.contacted(Leaving.HR, exitNo, " "))).containsExactly("TEXT_NEEDED");
	}
}
