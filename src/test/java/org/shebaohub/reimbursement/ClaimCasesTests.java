package org.shebaohub.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.reimbursement.Claiming.stay;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.casework.CaseState;
import org.shebaohub.casework.CaseView;
import org.shebaohub.casework.Cause;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.task.TaskDesk;
import org.shebaohub.task.TaskView;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Insured;
import org.shebaohub.testing.Stores;

class ClaimCasesTests {

	private static final CaseView.Filter ANY = new CaseView.Filter(null, null, null, null, null);

	private Claiming claiming;

	private EmployeeNo zhang;

	private Insured unit;

	private void open(Stores store) {
		claiming = new Claiming(store);
		zhang = claiming.enterprise.employs("E1001", "张三", Enterprise.HANGZHOU, "2020-01-01", null);
		unit = new Insured(claiming.rooms, "HZ02", Enterprise.HANGZHOU, zhang).paid(7, 8).waiting(9).open();
	}

	@AfterEach
	void close() {
		claiming.close();
	}

	private Map<CaseKind, CaseView.Summary> cases() {
		return claiming.rooms.get(CaseDesk.class).list(Claiming.HR, ANY, null, 10).cases().stream()
			.collect(Collectors.toMap(CaseView.Summary::kind, one -> one));
	}

	private List<String> tasksOfFinance() {
		return claiming.rooms.get(TaskDesk.class).mine(Claiming.FINANCE, null, 10).tasks().stream().map(TaskView::about).toList();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-12 R-002-37 A-24 a parked claim and its late month are two linked cases, each with its own clock; HR is told of the claim once")
	void opensTwoLinkedCases(Stores store) {
		open(store);
		String claimNo = claiming.submit(Claiming.HR, stay(zhang));
		claiming.rooms.clock.set("2026-10-12T15:00");
		String later = claiming.submit(Claiming.HR, Claiming.form(zhang, "2026-10-09", Claiming.line(
				org.shebaohub.kernel.Payer.EMPLOYER, "10.00")));
		claiming.told("claim-parked-hr", 2);
		claiming.told("case-late-contribution", 1);
		CaseDesk desk = claiming.rooms.get(CaseDesk.class);
		CaseView month = desk.find(Claiming.HR, desk.about("HZ02/2026-09").get(0)).orElseThrow();
		assertThat(month.members()).containsExactly("claim/" + claimNo, "claim/" + later, "employee/E1001");
		assertThat(month.summary().cause()).isEqualTo(Cause.FINANCE);
		CaseView parked = desk.find(Claiming.HR, desk.about(later).get(0)).orElseThrow();
		assertThat(parked.linked()).contains(month.summary().caseNo());
		assertThat(parked.summary().nextLevelAt()).isAfter(month.summary().nextLevelAt());
		assertThat(claiming.desk.find(Claiming.HR, later).orElseThrow().timeline()).extracting(row -> row.action())
			.contains("CASE_OPENED");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-39 R-000-09 what is credited ends the month's case, a resumed claim its own, and finance has a task until it decides")
	void clearsItself(Stores store) {
		open(store);
		String claimNo = claiming.submit(Claiming.HR, stay(zhang));
		assertThat(cases()).hasSize(2).allSatisfy((kind, one) -> assertThat(one.state()).isEqualTo(CaseState.OPEN));
		unit.repair(9, "2026-10-13");
		assertThat(cases().get(CaseKind.LATE_CONTRIBUTION).state()).isEqualTo(CaseState.CLEARED);
		assertThat(cases().get(CaseKind.CLAIM_PARKED).state()).isEqualTo(CaseState.OPEN);
		claiming.recheck(claimNo);
		assertThat(cases().get(CaseKind.CLAIM_PARKED).state()).isEqualTo(CaseState.CLEARED);
		assertThat(claiming.state(claimNo)).isEqualTo(ClaimState.IN_REVIEW);
		assertThat(tasksOfFinance()).contains(claimNo);
		assertThat(claiming.desk.reject(Claiming.FINANCE, claimNo, "票据不符").isRefused()).isFalse();
		assertThat(tasksOfFinance()).doesNotContain(claimNo);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-12 a held claim is a case of its own")
	void opensACaseForAHeldClaim(Stores store) {
		open(store);
		EmployeeNo zhao = claiming.enterprise.employs("E1006", "赵六", Enterprise.HANGZHOU, "2020-01-01", null);
		new Insured(claiming.rooms, "HZ06", Enterprise.HANGZHOU, zhao).paid(7, 8).waiting(9).stopped("2026-09-01").open();
		String claimNo = claiming.submit(Claiming.HR, stay(zhao));
		assertThat(cases().get(CaseKind.CLAIM_HELD).about()).isEqualTo(claimNo);
		claiming.told("claim-held-hr", 1);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-78 R-002-12 a claim that waits because the branch has not put its employee on the list lies with the branch")
	void namesTheBranch(Stores store) {
		open(store);
		EmployeeNo qian = claiming.enterprise.employs("E1007", "钱七", Enterprise.HANGZHOU, "2020-01-01", null);
		new Insured(claiming.rooms, "HZ07", Enterprise.HANGZHOU, qian).paid(7, 8).open();
		claiming.submit(Claiming.HR, stay(qian));
		assertThat(cases().get(CaseKind.CLAIM_PARKED).cause()).isEqualTo(Cause.BRANCH);
		assertThat(cases().get(CaseKind.LATE_CONTRIBUTION).cause()).isEqualTo(Cause.BRANCH);
	}
}
