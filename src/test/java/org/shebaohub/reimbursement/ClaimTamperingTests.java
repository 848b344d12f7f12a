package org.shebaohub.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.shebaohub.reimbursement.Claiming.FINANCE;
import static org.shebaohub.reimbursement.Claiming.HR;
import static org.shebaohub.reimbursement.Claiming.codes;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.payout.PayoutNews;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Insured;
import org.shebaohub.testing.Stores;

class ClaimTamperingTests {

	private static final List<String> EDITS = List.of("update claim_line set amount = amount * 10 where claim_no = ?",
			"update claim_line set payer = 'EMPLOYER', payer_filed = 'EMPLOYER' where claim_no = ?",
			"delete from claim_line where position = 1 and claim_no = ?", "update claim_line set service_date = date '2026-09-01' where claim_no = ?",
			"update claim_line set approved = 5, cut_reason = null where position = 0 and claim_no = ?",
			"update claim set employee_no = 'E1006' where claim_no = ?", "update claim set filed_by = 'somebody' where claim_no = ?",
			"update claim set digest = '' where claim_no = ?", "update claim set version = version + 1 where claim_no = ?");

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-31 a claim whose amounts, payers, person or filer somebody edited in the store is not approved, and is named to whoever reads all")
	void approvesNothingThatWasEdited(Stores store) {
		try (Claiming claiming = new Claiming(store)) {
			EmployeeNo wang = claiming.enterprise.employs("E1005", "王五", Enterprise.HANGZHOU, "2020-01-01", null);
			EmployeeNo accomplice = claiming.enterprise.employs("E1006", "李四", Enterprise.HANGZHOU, "2020-01-01", null);
			new Insured(claiming.rooms, "HZ05", Enterprise.HANGZHOU, wang, accomplice).paid(7, 8, 9).open();
			for (String edit : EDITS) {
				String claimNo = claiming.submit(HR, Claiming.stay(wang));
				assertThat(claiming.state(claimNo)).isEqualTo(ClaimState.IN_REVIEW);
				assertThat(claiming.rooms.altered()).doesNotContain("claim " + claimNo);
				claiming.rooms.jdbc.sql(edit).param(claimNo).update();
				assertThat(codes(claiming.desk.approve(FINANCE, claimNo))).as(edit).containsExactly("CLAIM_STATE");
				assertThat(claiming.rooms.altered()).as(edit).contains("claim " + claimNo);
			}
			verify(claiming.payouts, never()).instruct(any());
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-31 FM-33 a claim goes its whole way under its digest; one from before there were digests is sealed once")
	void keepsItsDigest(Stores store) {
		try (Claiming claiming = new Claiming(store)) {
			EmployeeNo wang = claiming.enterprise.employs("E1005", "王五", Enterprise.HANGZHOU, "2020-01-01", null);
			new Insured(claiming.rooms, "HZ05", Enterprise.HANGZHOU, wang).paid(7, 8, 9).open();
			String claimNo = claiming.submit(HR, Claiming.stay(wang));
			claiming.rooms.jdbc.sql("update claim set digest = ''").update();
			assertThat(claiming.rooms.sealFirst()).isEqualTo(1);
			assertThat(claiming.desk.approve(FINANCE, claimNo, List.of(new ClaimLine.Cut(1, Yuan.of("10"), "x"))).findings())
				.isEmpty();
			assertThat(claiming.rooms.altered()).isEmpty();
			claiming.rooms.publish(new PayoutNews.Returned(claimNo, "P1", "account closed"));
			assertThat(claiming.rooms.altered()).isEmpty();
			assertThat(claiming.desk.approve(FINANCE, claimNo).findings()).isEmpty();
		}
	}
}
