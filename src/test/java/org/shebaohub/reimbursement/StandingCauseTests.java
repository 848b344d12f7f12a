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
import org.shebaohub.casework.CaseState;
import org.shebaohub.casework.CaseView;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Insured;
import org.shebaohub.testing.Posted;
import org.shebaohub.testing.Stores;

/** A case that was ended by hand opens again on the next day while its claim still stands where it stood. */
class StandingCauseTests {

	private Claiming claiming;

	private EmployeeNo zhang;

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-12 A-4 the case of a parked claim that was ended by hand opens again on the next day, and not once the claim goes on")
	void reopensAParkedClaim(Stores store) {
		open(store);
		Insured unit = new Insured(claiming.rooms, "HZ02", Enterprise.HANGZHOU, zhang).paid(8, 9).waiting(7).open();
		String claimNo = claiming.submit(HR, stay(zhang));
		ends(CaseKind.CLAIM_PARKED);
		assertThat(states(CaseKind.CLAIM_PARKED)).containsExactly(CaseState.RESOLVED);
		looks(claimNo, "2026-10-13");
		assertThat(states(CaseKind.CLAIM_PARKED)).containsExactly(CaseState.OPEN, CaseState.RESOLVED);
		ends(CaseKind.CLAIM_PARKED);
		unit.repair(7, "2026-10-13");
		claiming.recheck(claimNo);
		assertThat(claiming.rooms.mailRoom.open("claim.recheck", claimNo + "/case")).isEmpty();
		assertThat(states(CaseKind.CLAIM_PARKED)).containsExactly(CaseState.RESOLVED, CaseState.RESOLVED);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-12 A-4 the case of a held claim that was ended by hand opens again on the next day, beside the month's own")
	void reopensAHeldClaim(Stores store) {
		open(store);
		new Insured(claiming.rooms, "HZ02", Enterprise.HANGZHOU, zhang).paid(7, 8).waiting(9).stopped("2026-09-01").open();
		String claimNo = claiming.submit(HR, stay(zhang));
		ends(CaseKind.CLAIM_HELD);
		looks(claimNo, "2026-10-13");
		assertThat(states(CaseKind.CLAIM_HELD)).containsExactly(CaseState.OPEN, CaseState.RESOLVED);
		assertThat(claiming.state(claimNo)).as("nothing else was decided by that").isEqualTo(ClaimState.HELD);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-12 A-4 the case of papers that nobody hands in opens again on the next day after it was ended by hand")
	void reopensMissingPapers(Stores store) {
		open(store);
		claiming.enterprise.rule(Enterprise.HANGZHOU, "claim.papers.HOSPITAL", "ID_COPY", "2026-10-01");
		claiming.enterprise.rule(Enterprise.HANGZHOU, "claim.papersRemindDays", "2", "2026-10-01");
		claiming.enterprise.rule(Enterprise.HANGZHOU, "claim.papersCaseDays", "5", "2026-10-01");
		new Insured(claiming.rooms, "HZ02", Enterprise.HANGZHOU, zhang).paid(7, 8, 9).open();
		String claimNo = claiming.submit(HR, stay(zhang));
		claiming.rooms.clock.set("2026-10-14T00:00");
		claiming.recheck(claimNo + "/papers");
		claiming.rooms.clock.set("2026-10-17T00:00");
		claiming.recheck(claimNo + "/overdue");
		ends(CaseKind.CLAIM_SUPPLEMENT);
		looks(claimNo, "2026-10-18");
		assertThat(states(CaseKind.CLAIM_SUPPLEMENT)).containsExactly(CaseState.OPEN, CaseState.RESOLVED);
	}

	/** On the day and not before; what the relay would then carry is looked at. */
	private void looks(String claimNo, String day) {
		List<Posted> looks = claiming.rooms.mailRoom.open("claim.recheck", claimNo + "/case");
		assertThat(looks).as("somebody looks again").hasSize(1);
		assertThat(looks.get(0).intent().due().atZone(BusinessClock.ZONE).toLocalDateTime()).hasToString(day + "T00:00");
		claiming.rooms.clock.set(day + "T00:00");
		claiming.recheck(claimNo + "/case");
	}

	private void ends(CaseKind kind) {
		assertThat(claiming.rooms.get(CaseDesk.class).resolve(HR, cases(kind).get(0).caseNo(), "已电话联系").findings()).isEmpty();
	}

	private List<CaseState> states(CaseKind kind) {
		return cases(kind).stream().map(CaseView.Summary::state).toList();
	}

	private List<CaseView.Summary> cases(CaseKind kind) {
		return claiming.rooms.get(CaseDesk.class).list(HR, new CaseView.Filter(kind, null, null, null, null), null, 10).cases();
	}

	private void open(Stores store) {
		claiming = new Claiming(store);
		zhang = claiming.enterprise.employs("E1001", "张三", Enterprise.HANGZHOU, "2020-01-01", null);
	}

	@AfterEach
	void close() {
		claiming.close();
	}
}
