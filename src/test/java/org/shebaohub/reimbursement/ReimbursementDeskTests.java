package org.shebaohub.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.shebaohub.reimbursement.Claiming.FINANCE;
import static org.shebaohub.reimbursement.Claiming.HR;
import static org.shebaohub.reimbursement.Claiming.codes;
import static org.shebaohub.reimbursement.Claiming.form;
import static org.shebaohub.reimbursement.Claiming.line;
import static org.shebaohub.reimbursement.Claiming.stay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Payer;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.LedgerDesk;
import org.shebaohub.notice.Audience;
import org.shebaohub.operationlog.LogRow;
import org.shebaohub.payout.PayoutNews;
import org.shebaohub.payout.PayoutOrder;
import org.shebaohub.payout.PayoutView;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Insured;
import org.shebaohub.testing.Stores;

class ReimbursementDeskTests {

	private Claiming claiming;

	private ReimbursementDesk desk;

	private EmployeeNo zhang;

	private Insured lateUnit;

	@ParameterizedTest
	@DisplayName("R-002-01 R-002-32 R-002-35 R-002-39 R-002-60 R-002-76 parked with cause and months, both told once; repaired month by month, resumed once")
	@EnumSource(Stores.class)
	void parksAndResumes(Stores store) {
		open(store);
		ClaimReceipt receipt = desk.submit(HR, stay(zhang));
		assertThat(receipt.decision().outcome()).isEqualTo(Outcome.HELD);
		assertThat(receipt.state()).isEqualTo("PARKED");
		assertThat(receipt.decision().findings()).hasSize(2)
			.allMatch(finding -> finding.evidence().contains("FINANCE_APPROVAL_PENDING")
					&& finding.accountable() == Role.FINANCE_MANAGER);
		assertThat(receipt.decision().findings().get(0).evidence()).contains("2026-08");
		assertThat(receipt.decision().findings().get(1).evidence()).contains("2026-09");
		verify(claiming.notices).tell(Audience.employee(zhang), "claim-parked-employee",
				Map.of("claimNo", receipt.claimNo()), receipt.claimNo());
		verify(claiming.notices).tell(eq(Audience.role(Role.HR, Enterprise.HANGZHOU)), eq("claim-parked-hr"),
				argThat(params -> params.entrySet().containsAll(Map.of("name", "张三", "claimNo", receipt.claimNo()).entrySet())),
				startsWith("K"));
		assertThat(codes(desk.approve(FINANCE, receipt.claimNo()))).containsExactly("CLAIM_STATE");

		lateUnit.repair(8, "2026-10-13");
		claiming.recheck(receipt.claimNo());
		assertThat(claiming.state(receipt.claimNo())).isEqualTo(ClaimState.PARKED);
		claiming.told("claim-parked-employee", 1);
		lateUnit.repair(9, "2026-10-14");
		assertThat(claiming.state(receipt.claimNo())).as("R-002-64: by the recheck, not by the way").isEqualTo(ClaimState.PARKED);
		claiming.recheck(receipt.claimNo());
		assertThat(claiming.state(receipt.claimNo())).isEqualTo(ClaimState.IN_REVIEW);
		claiming.told("claim-progress", 1);
		claiming.told("claim-parked-hr", 1);
		assertThat(desk.find(HR, receipt.claimNo()).orElseThrow().timeline()).extracting(LogRow::action)
			.contains("CLAIM_FILED", "CLAIM_RECHECKED", "CLAIM_RESUMED", "DECLARATION_APPROVED", "DECLARATION_CREDITED");
	}

	@ParameterizedTest
	@DisplayName("R-002-39 a duplicate recheck, or one of a claim that goes on, changes nothing")
	@EnumSource(Stores.class)
	void resumesExactlyOnce(Stores store) {
		open(store);
		String claimNo = claiming.submit(HR, stay(zhang));
		lateUnit.approve(8);
		lateUnit.repair(9, "2026-10-13");
		lateUnit.creditApproved(8, "2026-10-13");
		claiming.recheck(claimNo);
		claiming.recheck(claimNo);
		assertThat(claiming.state(claimNo)).isEqualTo(ClaimState.IN_REVIEW);
		claiming.told("claim-progress", 1);
		desk.approve(FINANCE, claimNo);
		assertThat(claiming.rooms.mailRoom.open("claim.recheck", claimNo)).isEmpty();
		assertThat(claiming.state(claimNo)).isEqualTo(ClaimState.APPROVED);
	}

	@ParameterizedTest
	@DisplayName("R-002-34 R-002-66 R-002-67 A-15 正常 goes straight to review; the employer's lines are paid once, and told when the bank has paid")
	@EnumSource(Stores.class)
	void paysTheEmployersLines(Stores store) {
		open(store);
		EmployeeNo wang = normal("E1005", "王五");
		String claimNo = claiming.submit(HR, stay(wang));
		assertThat(claiming.state(claimNo)).isEqualTo(ClaimState.IN_REVIEW);
		verify(claiming.notices, never()).tell(any(), any(), any(), any());
		assertThat(desk.approve(FINANCE, claimNo).isRefused()).isFalse();
		ArgumentCaptor<PayoutOrder> order = ArgumentCaptor.forClass(PayoutOrder.class);
		verify(claiming.payouts, times(1)).instruct(order.capture());
		assertThat(order.getValue().amount()).isEqualTo(Yuan.of("1200.50"));
		assertThat(order.getValue().account().holder()).isEqualTo("王五");
		when(claiming.payouts.ofClaim(claimNo)).thenReturn(List.of(payout(claimNo, "SENDING")));
		ClaimView view = desk.find(HR, claimNo).orElseThrow();
		assertThat(view.expectedArrival()).as("A-19").isEqualTo(LocalDate.parse("2026-10-13"));
		when(claiming.payouts.ofClaim(claimNo)).thenReturn(List.of(payout(claimNo, "WAITING_RELEASE")));
		assertThat(desk.find(HR, claimNo).orElseThrow().expectedArrival()).as("not before its release").isNull();
		assertThat(view.amounts().fundTracked()).isEqualTo(Yuan.of("300.00"));
		assertThat(view.stateWord()).isEqualTo("已通过审核,打款中");
		claiming.rooms.publish(new PayoutNews.Settled(claimNo, "P1", Yuan.of("1200.50"), LocalDate.parse("2026-10-12")));
		claiming.rooms.publish(new PayoutNews.Settled(claimNo, "P1", Yuan.of("1200.50"), LocalDate.parse("2026-10-12")));
		assertThat(desk.find(HR, claimNo).orElseThrow().stateWord()).as("R-002-56").isEqualTo("已到账");
		assertThat(desk.find(HR, claimNo).orElseThrow().paidOn()).isEqualTo(LocalDate.parse("2026-10-12"));
		verify(claiming.notices, times(1)).tell(eq(Audience.employee(wang)), eq("claim-paid"),
				eq(Map.of("claimNo", claimNo, "amount", "1200.50")), eq(claimNo));
	}

	@ParameterizedTest
	@DisplayName("R-002-66 returned or stopped by a changed account: back in review, a fresh approval pays anew")
	@EnumSource(Stores.class)
	void comesBack(Stores store) {
		open(store);
		String claimNo = claiming.submit(HR, stay(normal("E1005", "王五")));
		desk.approve(FINANCE, claimNo);
		claiming.rooms.publish(new PayoutNews.AccountChanged(claimNo, "P1"));
		assertThat(claiming.state(claimNo)).isEqualTo(ClaimState.IN_REVIEW);
		desk.approve(FINANCE, claimNo);
		claiming.rooms.publish(new PayoutNews.Settled(claimNo, "P1", Yuan.of("1200.50"), LocalDate.parse("2026-10-12")));
		assertThat(claiming.state(claimNo)).as("news of the old payout").isEqualTo(ClaimState.APPROVED);
		claiming.rooms.publish(new PayoutNews.Settled(claimNo, "P2", Yuan.of("1200.50"), LocalDate.parse("2026-10-12")));
		claiming.rooms.publish(new PayoutNews.Returned(claimNo, "P2", "account closed"));
		assertThat(claiming.state(claimNo)).isEqualTo(ClaimState.IN_REVIEW);
		assertThat(desk.find(HR, claimNo).orElseThrow().reason()).isEqualTo("account closed");
		verify(claiming.payouts, times(2)).instruct(any());
	}

	@ParameterizedTest
	@DisplayName("FM-18 a debit shows up for a payout that was given up: nobody approves anew, and decided paid, the claim is paid once")
	@EnumSource(Stores.class)
	void waitsForADoubtedPayout(Stores store) {
		open(store);
		String claimNo = claiming.submit(HR, stay(normal("E1005", "王五")));
		desk.approve(FINANCE, claimNo);
		claiming.rooms.publish(new PayoutNews.Failed(claimNo, "P1", "two people: not paid"));
		assertThat(claiming.state(claimNo)).isEqualTo(ClaimState.IN_REVIEW);
		claiming.rooms.publish(new PayoutNews.NeedsPeople(claimNo, "P1", Enterprise.HANGZHOU, false));
		assertThat(desk.approve(FINANCE, claimNo).isRefused()).isTrue();
		assertThat(desk.reject(FINANCE, claimNo, "重复").isRefused()).isTrue();
		claiming.rooms.publish(new PayoutNews.Settled(claimNo, "P1", Yuan.of("1200.50"), LocalDate.parse("2026-10-13")));
		assertThat(claiming.state(claimNo)).isEqualTo(ClaimState.PAID);
		verify(claiming.payouts, times(1)).instruct(any());
	}

	@ParameterizedTest
	@DisplayName("F-05 A-12 NEXT_DAY/EMPLOYER: fund lines of service days inside the arrears become the employer's, with one liability; a rejection reverses it")
	@EnumSource(Stores.class)
	void bearsTheArrears(Stores store) {
		open(store);
		EmployeeNo chang = claiming.enterprise.employs("C2001", "常一", Enterprise.CHANGZHOU, "2020-01-01", null);
		Insured unit = new Insured(claiming.rooms, "CZ01", Enterprise.CHANGZHOU, chang).paid(7, 8).waiting(9).open();
		Actor hr = Enterprise.person("hr-cz", Enterprise.CHANGZHOU, Role.HR);
		String claimNo = claiming.submit(hr, form(chang, "2026-10-08", line(Payer.FUND, "300.00"),
				new ClaimLine("复查", Payer.FUND, Yuan.of("40.00"), LocalDate.parse("2026-10-12")), line(Payer.EMPLOYER, "10.00")));
		unit.repair(9, "2026-10-11");
		claiming.recheck(claimNo);
		ClaimView view = desk.find(hr, claimNo).orElseThrow();
		assertThat(view.lines()).extracting(ClaimView.Line::payer)
			.containsExactly(Payer.EMPLOYER, Payer.FUND, Payer.EMPLOYER);
		assertThat(view.amounts().hubPays()).isEqualTo(Yuan.of("310.00"));
		assertThat(view.amounts().liability()).isEqualTo(Yuan.of("300.00"));
		LedgerDesk ledger = claiming.rooms.get(LedgerDesk.class);
		assertThat(ledger.vouchers(claimNo)).hasSize(1);
		Actor finance = Enterprise.person("fin-cz", Enterprise.CHANGZHOU, Role.FINANCE);
		assertThat(codes(desk.reject(finance, claimNo, " "))).containsExactly("REASON_MISSING");
		assertThat(desk.reject(finance, claimNo, "重复").isRefused()).isFalse();
		assertThat(ledger.vouchers(claimNo)).hasSize(2);
	}

	@ParameterizedTest
	@DisplayName("A-2 断缴 is held, HR and the employee are told; a repair looks again")
	@EnumSource(Stores.class)
	void holdsAnInterruption(Stores store) {
		open(store);
		EmployeeNo zhao = claiming.enterprise.employs("E1006", "赵六", Enterprise.HANGZHOU, "2020-01-01", null);
		Insured unit = new Insured(claiming.rooms, "HZ06", Enterprise.HANGZHOU, zhao).paid(7, 8).waiting(9)
			.stopped("2026-09-01")
			.open();
		String claimNo = claiming.submit(HR, stay(zhao));
		assertThat(claiming.state(claimNo)).isEqualTo(ClaimState.HELD);
		claiming.told("claim-held-employee", 1);
		claiming.told("claim-held-hr", 1);
		assertThat(desk.find(HR, claimNo).orElseThrow().findings().get(0).evidence()).contains("COVERAGE_STOPPED", "2026-09");
		unit.repair(9, "2026-10-13");
		claiming.recheck(claimNo);
		assertThat(claiming.state(claimNo)).isEqualTo(ClaimState.IN_REVIEW);
	}

	@ParameterizedTest
	@DisplayName("A-15 without a line that the hub pays, approval settles the claim and no money moves")
	@EnumSource(Stores.class)
	void settlesWithoutPayout(Stores store) {
		open(store);
		String claimNo = claiming.submit(HR, form(normal("E1005", "王五"), "2026-10-08", line(Payer.FUND, "300.00"),
				line(Payer.COMMERCIAL, "5.00")));
		desk.approve(FINANCE, claimNo);
		assertThat(claiming.state(claimNo)).isEqualTo(ClaimState.SETTLED_WITHOUT_PAYOUT);
		verify(claiming.payouts, never()).instruct(any());
	}

	@ParameterizedTest
	@DisplayName("A-6 the months before the date of service count, however late the claim is filed")
	@EnumSource(Stores.class)
	void looksAtTheMonthsBeforeTheService(Stores store) {
		open(store);
		EmployeeNo wang = normal("E1005", "王五");
		claiming.rooms.clock.set("2026-12-15T09:00");
		ClaimReceipt receipt = desk.submit(HR, stay(wang));
		assertThat(receipt.months()).extracting(month -> month.month().toString())
			.containsExactly("2026-07", "2026-08", "2026-09");
		assertThat(receipt.state()).isEqualTo("IN_REVIEW");
	}

	private static PayoutView payout(String claimNo, String state) {
		return new PayoutView("P1", claimNo, new EmployeeNo("E1005"), Enterprise.HANGZHOU, Yuan.of("1200.50"), "****1005",
				state, "NONE", "fin", null, null, null, null, Instant.parse("2026-10-12T01:00:00Z"));
	}

	private EmployeeNo normal(String no, String name) {
		EmployeeNo employee = claiming.enterprise.employs(no, name, Enterprise.HANGZHOU, "2020-01-01", null);
		new Insured(claiming.rooms, "U" + no, Enterprise.HANGZHOU, employee).paid(7, 8, 9).open();
		return employee;
	}

	private void open(Stores store) {
		claiming = new Claiming(store);
		desk = claiming.desk;
		zhang = claiming.enterprise.employs("E1001", "张三", Enterprise.HANGZHOU, "2020-01-01", null);
		lateUnit = new Insured(claiming.rooms, "HZ02", Enterprise.HANGZHOU, zhang).paid(7).waiting(8, 9).open();
	}

	@AfterEach
	void close() {
		claiming.close();
	}
}
