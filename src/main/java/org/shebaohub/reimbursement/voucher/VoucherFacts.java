package org.shebaohub.reimbursement.voucher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shebaohub.kernel.Payer;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.payout.PayoutView;
import org.shebaohub.reimbursement.ClaimLine;
import org.shebaohub.reimbursement.book.Claim;

/** What stands on a voucher, in the words of those who read it. */
record VoucherFacts(Claim claim, PayoutView payout, String payee, LocalDate drawnOn) {

	static final String TITLE = "报 销 凭 证";

	/** What stands on every voucher and the mark for what cannot be written; a character that is missing here only costs time. */
	static final String WORDS = "报销凭证单号类型员工所属机构就诊日期申请收款人账金额小写大元币民审核付编银行流水制"
			+ "0123456789:()-.¥*C 〓";

	/** All of it, for whoever asks which characters are needed. */
	String text() {
		return Stream.of(List.of(TITLE), head(), lines(), foot()).flatMap(List::stream).collect(Collectors.joining("\n"));
	}

	/** A label and what it says, one a line. */
	List<String> head() {
		return List.of("报销单号:" + claim.claimNo() + "    报销类型:" + claim.kind().word(),
				"员工工号:" + claim.employeeNo() + "    所属机构:" + claim.node(),
				"就诊日期:" + claim.dateOfService() + "    申请日期:" + claim.claimNo().substring(1, 9),
				"收款人:" + payee.substring(0, payee.offsetByCodePoints(0, 1)) + "*    收款账号:" + payout.account());
	}

	/** Only what the company paid. */
	List<String> lines() {
		List<String> lines = new ArrayList<>();
		for (int number = 1; number <= claim.lines().size(); number++) {
			ClaimLine line = claim.lines().get(number - 1);
			Yuan allowed = claim.bill().cuts().allowed(claim.lines(), number);
			if (line.payer() == Payer.EMPLOYER) {
				lines.add(number + ". " + line.description() + "    " + line.servedOn(claim.dateOfService()) + "    ¥" + allowed
						+ (allowed.equals(line.amount()) ? "" : "(申请 ¥" + line.amount() + ")"));
			}
		}
		return lines;
	}

	List<String> foot() {
		return List.of("金额(小写):¥" + payout.amount(), "金额(大写):人民币" + CapitalAmount.of(payout.amount()),
				"审核人:" + payout.approvedBy() + "    审核日期:" + claim.fate().approvedOn(),
				"付款日期:" + claim.fate().paidOn() + "    付款编号:" + payout.reference(),
				"银行流水号:" + (payout.bankSerial() == null ? "见对账单" : payout.bankSerial()), "制证日期:" + drawnOn);
	}
}
