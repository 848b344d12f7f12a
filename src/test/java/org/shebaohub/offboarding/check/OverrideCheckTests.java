package org.shebaohub.offboarding.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.testing.Enterprise;

class OverrideCheckTests {

	@ParameterizedTest(name = "F-03 {0} asks with reason {1} and plan {2}: {3}")
	@CsvSource(nullValues = "-", textBlock = """
			HR_MANAGER, REPAYMENT_AGREEMENT, 每月还500元共3期, -
			HR_DIRECTOR, LEGAL_CLAIM, 十一月起诉追偿, -
			FINANCE_MANAGER, AGREED_DEDUCTION, 末月工资扣312.40元, -
			HR, REPAYMENT_AGREEMENT, 每月还500元共3期, ROLE_NEEDED
			HR_MANAGER, REPAYMENT_AGREEMENT, -, PLAN_NEEDED
			HR_MANAGER, REPAYMENT_AGREEMENT, '   ', PLAN_NEEDED
			HR_MANAGER, BECAUSE, 每月还500元共3期, REASON_CODE_NEEDED
			HR_MANAGER, -, 每月还500元共3期, REASON_CODE_NEEDED
			HR, -, -, ROLE_NEEDED REASON_CODE_NEEDED PLAN_NEEDED
			""")
	void wantsReasonAndPlan(Role role, String code, String plan, String codes) {
		assertThat(String.join(" ", codes(OverrideCheck.asked(actor("one", role), code, plan))))
			.isEqualTo(codes == null ? "" : codes);
	}

	@ParameterizedTest(name = "F-03 asked by one of {0}, approved by {1} {2}: {3}")
	@CsvSource(nullValues = "-", textBlock = """
			HR, two, FINANCE_MANAGER, -
			FINANCE, two, HR_MANAGER, -
			FINANCE, two, HR_DIRECTOR, -
			HR, two, HR_DIRECTOR, ROLE_NEEDED
			FINANCE, two, FINANCE_MANAGER, ROLE_NEEDED
			HR, one, FINANCE_MANAGER, SECOND_PERSON_NEEDED
			HR, two, HR, ROLE_NEEDED
			""")
	void wantsAnotherPersonOfTheOtherSide(String askedAs, String name, Role role, String code) {
		assertThat(codes(OverrideCheck.approved(actor(name, role), "one", askedAs)))
			.isEqualTo(code == null ? List.of() : List.of(code));
	}

	private static Actor actor(String name, Role role) {
		return Enterprise.person(name, Enterprise.HANGZHOU, role);
	}

	private static List<String> codes(List<Finding> findings) {
		return findings.stream().map(Finding::code).toList();
	}
}
