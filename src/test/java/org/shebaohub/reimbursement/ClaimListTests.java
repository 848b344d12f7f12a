package org.shebaohub.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.reimbursement.Claiming.HR;
import static org.shebaohub.reimbursement.Claiming.stay;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

class ClaimListTests {

	@ParameterizedTest
	@DisplayName("pages follow the last claim seen: what is filed meanwhile neither repeats a claim nor hides one")
	@EnumSource(Stores.class)
	void keepsPagesWhileClaimsAreFiled(Stores store) {
		Claiming claiming = new Claiming(store);
		EmployeeNo zhang = claiming.enterprise.employs("E1001", "张三", Enterprise.HANGZHOU, "2019-01-01", null);
		List<String> filed = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			filed.add(0, claiming.submit(HR, stay(zhang)));
		}
		List<String> seen = new ArrayList<>();
		String after = null;
		do {
			List<String> page = claiming.desk.list(HR, null, after, 2).stream().map(ClaimView.Summary::claimNo).toList();
			seen.addAll(page);
			after = page.size() < 2 ? null : page.get(1);
			claiming.submit(HR, stay(zhang));
		}
		while (after != null);
		assertThat(seen).isEqualTo(filed);
		claiming.close();
	}
}
