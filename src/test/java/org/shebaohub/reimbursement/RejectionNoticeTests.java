package org.shebaohub.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.shebaohub.reimbursement.Claiming.FINANCE;
import static org.shebaohub.reimbursement.Claiming.HR;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.notice.Audience;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Insured;
import org.shebaohub.testing.Stores;

class RejectionNoticeTests {

	@Test
	@DisplayName("R-002-53 whose claim is rejected reads why")
	void tellsTheReason() {
		try (Claiming claiming = new Claiming(Stores.H2)) {
			EmployeeNo no = claiming.enterprise.employs("E1001", "张三", Enterprise.HANGZHOU, "2019-01-01", null);
			new Insured(claiming.rooms, "HZ01", Enterprise.HANGZHOU, no).paid(7, 8, 9).open();
			String claimNo = claiming.submit(HR, Claiming.stay(no));
			assertThat(claiming.desk.reject(FINANCE, claimNo, "发票抬头不符").findings()).isEmpty();
			verify(claiming.notices).tell(Audience.employee(no), "claim-rejected",
					Map.of("claimNo", claimNo, "reason", "发票抬头不符"), claimNo);
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-68 why a claim was rejected is sealed as other texts are, and not told to who reads the operation log")
	void keepsTheReasonToThoseConcerned(Stores store) {
		try (Claiming claiming = new Claiming(store)) {
			EmployeeNo no = claiming.enterprise.employs("E1001", "张三", Enterprise.HANGZHOU, "2019-01-01", null);
			new Insured(claiming.rooms, "HZ01", Enterprise.HANGZHOU, no).paid(7, 8, 9).open();
			String claimNo = claiming.submit(HR, Claiming.stay(no));
			assertThat(claiming.desk.reject(FINANCE, claimNo, "病历与诊断不符").findings()).isEmpty();
			assertThat(claiming.desk.find(HR, claimNo).orElseThrow().reason()).isEqualTo("病历与诊断不符");
			assertThat(claiming.rooms.jdbc.sql("select count(*) from claim where claim_no = :no and reason is null and why is not null")
				.param("no", claimNo).query(Long.class).single()).isEqualTo(1);
			assertThat(claiming.rooms.log.timeline(claimNo)).extracting(row -> row.content().toString())
				.noneMatch(content -> content.contains("病历"));
		}
	}
}
