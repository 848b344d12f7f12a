package org.shebaohub.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.reimbursement.Claiming.HR;
import static org.shebaohub.reimbursement.Claiming.stay;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.casework.CaseView;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Insured;
import org.shebaohub.testing.Posted;
import org.shebaohub.testing.Stores;

class LaterLooksTests {

	private Claiming claiming;

	private EmployeeNo zhang;

	private void open(Stores store) {
		claiming = new Claiming(store);
		zhang = claiming.enterprise.employs("E1001", "张三", Enterprise.HANGZHOU, "2020-01-01", null);
	}

	@AfterEach
	void close() {
		claiming.close();
	}

	/** On the day and not before; what the relay would then carry is looked at. */
	private void looks(String subject, String day) {
		Posted look = claiming.rooms.mailRoom.open("claim.recheck", subject).get(0);
		assertThat(look.intent().due().atZone(BusinessClock.ZONE).toLocalDateTime()).hasToString(day + "T00:00");
		claiming.rooms.clock.set(day + "T00:00");
		claiming.recheck(subject);
	}

	private List<CaseView.Summary> cases(CaseKind kind) {
		return claiming.rooms.get(CaseDesk.class).list(HR, new CaseView.Filter(kind, null, null, null, null), null, 10).cases();
	}

	private boolean waits(String subject) {
		return !claiming.rooms.mailRoom.open("claim.recheck", subject).isEmpty();
	}

	private String waitingForPapers() {
		claiming.enterprise.rule(Enterprise.HANGZHOU, "claim.papers.HOSPITAL", "ID_COPY", "2026-10-01");
		claiming.enterprise.rule(Enterprise.HANGZHOU, "claim.papersRemindDays", "2", "2026-10-01");
		claiming.enterprise.rule(Enterprise.HANGZHOU, "claim.papersCaseDays", "5", "2026-10-01");
		new Insured(claiming.rooms, "HZ02", Enterprise.HANGZHOU, zhang).paid(7, 8, 9).open();
		String claimNo = claiming.submit(HR, stay(zhang));
		assertThat(claiming.state(claimNo)).isEqualTo(ClaimState.WAITING_PAPERS);
		return claimNo;
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-12 papers that nobody hands in: the employee is reminded after the policy's days, then it is a case of HR's")
	void remindsAndThenReports(Stores store) {
		open(store);
		String claimNo = waitingForPapers();
		claiming.told("claim-papers", 1);
		looks(claimNo + "/papers", "2026-10-14");
		claiming.told("claim-papers", 2);
		assertThat(cases(CaseKind.CLAIM_SUPPLEMENT)).isEmpty();
		looks(claimNo + "/overdue", "2026-10-17");
		assertThat(cases(CaseKind.CLAIM_SUPPLEMENT)).singleElement().satisfies(one -> {
			assertThat(one.about()).isEqualTo(claimNo);
			assertThat(one.nextLevelAt()).isNotNull();
		});
		assertThat(claiming.desk.reject(HR, claimNo, "材料一直未交").isRefused()).isFalse();
		assertThat(cases(CaseKind.CLAIM_SUPPLEMENT).get(0).state().name()).isEqualTo("CLEARED");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("a claim that waits for papers no longer is looked at no more")
	void forgetsWhatCame(Stores store) {
		open(store);
		String claimNo = waitingForPapers();
		assertThat(claiming.desk.reject(HR, claimNo, "重复申请").isRefused()).isFalse();
		assertThat(waits(claimNo + "/papers")).isFalse();
		claiming.told("claim-papers", 1);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-35 a parked claim whose month becomes interrupted by time alone is held for HR on that day, and nobody need ask")
	void holdsWhenGraceEnds(Stores store) {
		open(store);
		new Insured(claiming.rooms, "HZ02", Enterprise.HANGZHOU, zhang).paid(8, 9).waiting(7).open();
		String claimNo = claiming.submit(HR, stay(zhang));
		assertThat(claiming.state(claimNo)).isEqualTo(ClaimState.PARKED);
		looks(claimNo + "/grace", "2026-10-25");
		assertThat(claiming.state(claimNo)).isEqualTo(ClaimState.HELD);
		assertThat(waits(claimNo + "/grace")).isFalse();
		claiming.told("claim-held-employee", 1);
		assertThat(cases(CaseKind.CLAIM_PARKED).get(0).state().name()).isEqualTo("CLEARED");
		assertThat(cases(CaseKind.CLAIM_HELD).get(0).state().name()).isEqualTo("OPEN");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("a look that comes too early leaves the claim parked and is repeated; a repair ends it")
	void looksAgain(Stores store) {
		open(store);
		Insured unit = new Insured(claiming.rooms, "HZ02", Enterprise.HANGZHOU, zhang).paid(8, 9).waiting(7).open();
		String claimNo = claiming.submit(HR, stay(zhang));
		claiming.recheck(claimNo + "/grace");
		assertThat(claiming.state(claimNo)).isEqualTo(ClaimState.PARKED);
		assertThat(waits(claimNo + "/grace")).isTrue();
		unit.repair(7, "2026-10-13");
		claiming.recheck(claimNo);
		assertThat(claiming.state(claimNo)).isEqualTo(ClaimState.IN_REVIEW);
		assertThat(waits(claimNo + "/grace")).isFalse();
	}
}
