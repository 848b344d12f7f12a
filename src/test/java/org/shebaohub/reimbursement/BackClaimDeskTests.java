package org.shebaohub.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.shebaohub.reimbursement.Claiming.FINANCE;
import static org.shebaohub.reimbursement.Claiming.HR;
import static org.shebaohub.reimbursement.Claiming.codes;
import static org.shebaohub.reimbursement.Claiming.form;
import static org.shebaohub.reimbursement.Claiming.line;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Payer;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.notice.Audience;
import org.shebaohub.payout.PayoutNews;
import org.shebaohub.reimbursement.BackClaimView.State;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Insured;
import org.shebaohub.testing.Posted;
import org.shebaohub.testing.Stores;

class BackClaimDeskTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-10-14");

	private Claiming claiming;

	private ReimbursementDesk desk;

	private BackClaimDesk backClaims;

	private EmployeeNo zhang;

	@ParameterizedTest
	@DisplayName("R-002-04 bills of arrears months, paid by the employee, are claimed back once the months are repaired: tracked from case to grant")
	@EnumSource(Stores.class)
	void claimsBack(Stores store) {
		open(store);
		String claimNo = approved();
		BackClaimView open = backClaims.find(HR, claimNo).orElseThrow();
		assertThat(open.state()).isEqualTo(State.OPEN);
		assertThat(open.amount()).isEqualTo(Yuan.of("390.00"));
		assertThat(open.inArrears()).as("the stay, not the visit after the repair").isEqualTo(Yuan.of("300.00"));
		assertThat(cases(claimNo)).isEqualTo(1);
		assertThat(backClaims.submit(HR, claimNo, "YB-2026/17", TODAY).findings()).isEmpty();
		assertThat(cases(claimNo)).as("it is the bureau's turn").isZero();
		assertThat(codes(backClaims.submit(HR, claimNo, "YB-2026/18", TODAY))).containsExactly("BACK_CLAIM_STATE");
		backClaims.refuse(HR, claimNo, "缺少费用清单", TODAY);
		assertThat(cases(claimNo)).as("ours again").isEqualTo(1);
		backClaims.submit(HR, claimNo, "YB-2026/19", TODAY);
		assertThat(backClaims.accept(HR, claimNo, Yuan.of("350.00"), TODAY).findings()).isEmpty();
		BackClaimView done = desk.find(HR, claimNo).orElseThrow().backClaim();
		assertThat(done.stateWord()).isEqualTo("经办机构已同意补报");
		assertThat(done.accepted()).isEqualTo(Yuan.of("350.00"));
		assertThat(done.applicationNo()).isEqualTo("YB-2026/19");
		assertThat(cases(claimNo)).isZero();
		verify(claiming.notices).tell(Audience.employee(zhang), "back-claim",
				Map.of("claimNo", claimNo, "amount", "350.00", "stage", "BACK_CLAIM_ACCEPTED"), claimNo);
		assertThat(claiming.rooms.log.actions()).contains("BACK_CLAIM_OPEN", "BACK_CLAIM_SUBMITTED", "BACK_CLAIM_REFUSED",
				"BACK_CLAIM_ACCEPTED");
	}

	@ParameterizedTest
	@DisplayName("R-002-04 a rejected claim claims nothing back, and a second approval does not claim twice")
	@EnumSource(Stores.class)
	void withdraws(Stores store) {
		open(store);
		String claimNo = approved();
		claiming.rooms.publish(new PayoutNews.Returned(claimNo, "P1", "account closed"));
		desk.approve(FINANCE, claimNo);
		assertThat(cases(claimNo)).isEqualTo(1);
		claiming.rooms.publish(new PayoutNews.Returned(claimNo, "P2", "account closed"));
		desk.reject(FINANCE, claimNo, "重复");
		assertThat(backClaims.find(HR, claimNo).orElseThrow().state()).isEqualTo(State.WITHDRAWN);
		assertThat(cases(claimNo)).isZero();
		assertThat(codes(backClaims.submit(HR, claimNo, "X1", TODAY))).containsExactly("BACK_CLAIM_STATE");
		assertThat(backClaims.list(HR, State.WITHDRAWN, "", 50)).hasSize(1);
		assertThat(backClaims.list(HR, State.OPEN, "", 50)).isEmpty();
	}

	@ParameterizedTest
	@DisplayName("bad input: a day in the future, a strange number, more than was claimed, other roles and branches, nothing to claim back")
	@EnumSource(Stores.class)
	void refusesWhatIsWrong(Stores store) {
		open(store);
		String claimNo = approved();
		assertThat(codes(backClaims.submit(HR, claimNo, "a b", TODAY.plusDays(1)))).containsExactly("DATE", "APPLICATION_NO");
		assertThat(codes(backClaims.submit(FINANCE, claimNo, "A1", TODAY))).containsExactly("NOT_ALLOWED");
		Actor elsewhere = Enterprise.person("hr2", Enterprise.CHANGZHOU, Role.HR);
		assertThat(codes(backClaims.submit(elsewhere, claimNo, "A1", TODAY))).containsExactly("CLAIM_UNKNOWN");
		assertThat(backClaims.find(elsewhere, claimNo)).isEmpty();
		assertThat(backClaims.list(elsewhere, State.OPEN, "", 50)).isEmpty();
		backClaims.submit(HR, claimNo, "A1", TODAY);
		assertThat(codes(backClaims.accept(HR, claimNo, Yuan.of("390.01"), TODAY))).containsExactly("GRANTED_AMOUNT");
		assertThat(codes(backClaims.refuse(HR, claimNo, " ", null))).containsExactly("DATE", "REASON_MISSING");
		String without = claiming.submit(HR, form(zhang, "2026-10-08", line(Payer.EMPLOYER, "9.00")));
		desk.approve(FINANCE, without);
		assertThat(codes(backClaims.submit(HR, without, "A1", TODAY))).containsExactly("CLAIM_UNKNOWN");
	}

	@ParameterizedTest
	@DisplayName("R-002-04 R-002-12 what the bureau has not answered after the policy's days is HR's case, until its answer is entered")
	@EnumSource(Stores.class)
	void hurriesTheBureau(Stores store) {
		open(store);
		claiming.enterprise.rule(Enterprise.HANGZHOU, "claim.backClaimAnswerDays", "20", "2026-10-01");
		String claimNo = approved();
		backClaims.submit(HR, claimNo, "YB-2026/17", TODAY);
		assertThat(look(claimNo).intent().due().atZone(BusinessClock.ZONE).toLocalDateTime()).hasToString("2026-11-03T00:00");
		claiming.rooms.clock.set("2026-11-03T00:00");
		claiming.recheck(claimNo + "/bureau");
		assertThat(cases(claimNo)).isEqualTo(1);
		assertThat(claiming.rooms.log.actions()).contains("BACK_CLAIM_UNANSWERED");
		backClaims.accept(HR, claimNo, Yuan.of("350.00"), TODAY);
		assertThat(cases(claimNo)).isZero();
	}

	@ParameterizedTest
	@DisplayName("R-002-04 an answer in time ends the clock of a back-claim, and a new application begins it anew")
	@EnumSource(Stores.class)
	void endsTheClock(Stores store) {
		open(store);
		String claimNo = approved();
		backClaims.submit(HR, claimNo, "YB-2026/17", TODAY);
		backClaims.refuse(HR, claimNo, "缺少费用清单", TODAY);
		assertThat(claiming.rooms.mailRoom.open("claim.recheck", claimNo + "/bureau")).isEmpty();
		backClaims.submit(HR, claimNo, "YB-2026/18", TODAY);
		assertThat(look(claimNo).intent().due()).isEqualTo("2026-11-12T16:00:00Z");
	}

	private Posted look(String claimNo) {
		return claiming.rooms.mailRoom.open("claim.recheck", claimNo + "/bureau").get(0);
	}

	/** Living ones. */
	private long cases(String claimNo) {
		return claiming.rooms.jdbc.sql("select count(*) from casework_case where open_key = ?")
			.param("back-claim/" + claimNo)
			.query(Long.class)
			.single();
	}

	private String approved() {
		String claimNo = claiming.submit(HR, form(zhang, "2026-10-08", line(Payer.EMPLOYER, "100.00"),
				line(Payer.FUND, "300.00"), new ClaimLine("复查", Payer.FUND, Yuan.of("90.00"), TODAY)));
		assertThat(desk.approve(FINANCE, claimNo).findings()).isEmpty();
		return claimNo;
	}

	private void open(Stores store) {
		claiming = new Claiming(store);
		desk = claiming.desk;
		backClaims = claiming.rooms.get(BackClaimDesk.class);
		zhang = claiming.enterprise.employs("E1001", "张三", Enterprise.HANGZHOU, "2020-01-01", null);
		new Insured(claiming.rooms, "HZ02", Enterprise.HANGZHOU, zhang).paid(7, 9).waiting(8).open().repair(8, "2026-10-12");
		claiming.rooms.clock.set("2026-10-14T09:00");
	}

	@AfterEach
	void close() {
		claiming.close();
	}
}
