package org.shebaohub.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.shebaohub.reimbursement.Claiming.FINANCE;
import static org.shebaohub.reimbursement.Claiming.HR;
import static org.shebaohub.reimbursement.Claiming.codes;
import static org.shebaohub.reimbursement.Claiming.form;
import static org.shebaohub.reimbursement.Claiming.line;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Payer;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.LedgerDesk;
import org.shebaohub.ledger.Posting;
import org.shebaohub.notice.Audience;
import org.shebaohub.payout.PayoutNews;
import org.shebaohub.payout.PayoutOrder;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Insured;
import org.shebaohub.testing.Stores;

class PartApprovalTests {

	private Claiming claiming;

	private ReimbursementDesk desk;

	private EmployeeNo wang;

	@ParameterizedTest
	@DisplayName("R-002-66 approved in part: the approved sum is paid, the employee reads why, a fresh approval decides anew")
	@EnumSource(Stores.class)
	void paysWhatIsApproved(Stores store) {
		open(store);
		String claimNo = claiming.submit(HR, form(wang, "2026-10-08", line(Payer.EMPLOYER, "1000.00"),
				line(Payer.FUND, "300.00"), line(Payer.EMPLOYER, "50.00")));
		assertThat(desk.approve(FINANCE, claimNo, List.of(cut(1, "800.10", "超出床位费标准"))).findings()).isEmpty();
		assertThat(lastOrder(1).amount()).isEqualTo(Yuan.of("850.10"));
		verify(claiming.notices).tell(Audience.employee(wang), "claim-approved-part",
				Map.of("claimNo", claimNo, "amount", "850.10", "reason", "超出床位费标准", "arrival", "SOON"), claimNo);
		ClaimView view = desk.find(HR, claimNo).orElseThrow();
		assertThat(view.lines()).extracting(ClaimView.Line::approved).containsExactly(Yuan.of("800.10"), null, null);
		assertThat(view.lines().get(0).cutReason()).isEqualTo("超出床位费标准");
		assertThat(view.amounts().hubPays()).isEqualTo(Yuan.of("850.10"));
		claiming.rooms.publish(new PayoutNews.Settled(claimNo, "P1", Yuan.of("850.10"), view.dateOfService()));
		verify(claiming.notices).tell(Audience.employee(wang), "claim-paid",
				Map.of("claimNo", claimNo, "amount", "850.10"), claimNo);
		claiming.rooms.publish(new PayoutNews.Returned(claimNo, "P1", "account closed"));
		desk.approve(FINANCE, claimNo);
		assertThat(lastOrder(2).amount()).isEqualTo(Yuan.of("1050.00"));
	}

	@ParameterizedTest
	@DisplayName("bad input: a cut of a line that the hub does not pay, of more than its amount, without a reason, of everything")
	@EnumSource(Stores.class)
	void findsBadCuts(Stores store) {
		open(store);
		String claimNo = claiming.submit(HR, form(wang, "2026-10-08", line(Payer.EMPLOYER, "10.00"), line(Payer.PERSONAL, "3.00")));
		assertThat(codes(desk.approve(FINANCE, claimNo, List.of(cut(2, "1.00", "x"), cut(3, "1.00", "x"), cut(0, "1.00", "x"),
				cut(1, "10.00", "x"), cut(1, "-0.01", " ")))))
			.containsExactly("CUT_LINE", "CUT_LINE", "CUT_LINE", "CUT_AMOUNT", "CUT_AMOUNT", "REASON_MISSING", "CUT_TWICE");
		assertThat(codes(desk.approve(FINANCE, claimNo, List.of(cut(1, "0.00", "x"))))).containsExactly("NOTHING_LEFT");
		assertThat(codes(desk.approve(HR, claimNo, List.of(cut(9, "0.00", "x"))))).contains("NOT_ALLOWED");
		assertThat(claiming.state(claimNo)).isEqualTo(ClaimState.IN_REVIEW);
		assertThat(desk.approve(FINANCE, claimNo, List.of(cut(1, "9.99", "x"))).findings()).isEmpty();
	}

	@ParameterizedTest
	@DisplayName("F-05 a cut of a line that the employer bears in place of the fund leaves that much less owed; a rejection nothing")
	@EnumSource(Stores.class)
	void adjustsTheLiability(Stores store) {
		open(store);
		EmployeeNo chang = claiming.enterprise.employs("C2001", "常一", Enterprise.CHANGZHOU, "2020-01-01", null);
		new Insured(claiming.rooms, "CZ01", Enterprise.CHANGZHOU, chang).paid(7, 8).waiting(9).open().repair(9, "2026-10-11");
		Actor hr = Enterprise.person("hr-cz", Enterprise.CHANGZHOU, Role.HR);
		Actor finance = Enterprise.person("fin-cz", Enterprise.CHANGZHOU, Role.FINANCE);
		String claimNo = claiming.submit(hr, form(chang, "2026-10-08", line(Payer.FUND, "300.00"), line(Payer.EMPLOYER, "10.00")));
		assertThat(owed(claimNo)).isEqualTo(Yuan.of("300.00"));
		desk.approve(finance, claimNo, List.of(cut(1, "120.00", "自费药")));
		assertThat(lastOrder(1).amount()).isEqualTo(Yuan.of("130.00"));
		assertThat(owed(claimNo)).isEqualTo(Yuan.of("120.00"));
		assertThat(desk.find(hr, claimNo).orElseThrow().amounts().liability()).isEqualTo(Yuan.of("120.00"));
		claiming.rooms.publish(new PayoutNews.Returned(claimNo, "P1", "account closed"));
		desk.reject(finance, claimNo, "重复");
		assertThat(owed(claimNo)).isEqualTo(Yuan.ZERO);
	}

	private Yuan owed(String claimNo) {
		return claiming.rooms.get(LedgerDesk.class)
			.vouchers(claimNo)
			.stream()
			.flatMap(voucher -> voucher.postings().stream())
			.filter(posting -> posting.account().equals("6602.arrears"))
			.map(Posting::amount)
			.reduce(Yuan.ZERO, Yuan::plus);
	}

	private PayoutOrder lastOrder(int orders) {
		ArgumentCaptor<PayoutOrder> order = ArgumentCaptor.forClass(PayoutOrder.class);
		verify(claiming.payouts, Mockito.times(orders)).instruct(order.capture());
		return order.getValue();
	}

	private static ClaimLine.Cut cut(int line, String approved, String reason) {
		return new ClaimLine.Cut(line, Yuan.of(approved), reason);
	}

	private void open(Stores store) {
		claiming = new Claiming(store);
		desk = claiming.desk;
		wang = claiming.enterprise.employs("E1005", "王五", Enterprise.HANGZHOU, "2020-01-01", null);
		new Insured(claiming.rooms, "HZ05", Enterprise.HANGZHOU, wang).paid(7, 8, 9).open();
	}

	@AfterEach
	void close() {
		claiming.close();
	}
}
