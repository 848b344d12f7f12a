package org.shebaohub.offboarding.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.employment.DepartureKind;
import org.shebaohub.employment.Leave;
import org.shebaohub.employment.LeaveKind;
import org.shebaohub.employment.Protection;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.OpenItem;
import org.shebaohub.ledger.OpenItemKind;
import org.shebaohub.offboarding.ExitCheck;
import org.shebaohub.offboarding.ExitCheck.Found;
import org.shebaohub.reimbursement.ClaimKind;
import org.shebaohub.reimbursement.ClaimState;
import org.shebaohub.reimbursement.ClaimView;

class ChecksTests {

	private static final LocalDate LAST = LocalDate.of(2026, 10, 31);

	private static final EmployeeNo NO = new EmployeeNo("E1");

	private static final List<String> ALL = List.of("NoOpenAdvance", "NoOpenLoan", "NoOverpaidWage", "WagesPaid",
			"NoOpenClaim", "AssetsReturned", "NotProtected");

	private final List<OpenItem> items = new ArrayList<>();

	private final List<ClaimView.Summary> claims = new ArrayList<>();

	private final List<Leave> leaves = new ArrayList<>();

	private LocalDate protectedUntil;

	private DepartureKind kind = DepartureKind.RESIGNATION;

	private ChecksTests owes(OpenItemKind what, String amount) {
		boolean advance = what == OpenItemKind.ADVANCE;
		items.add(new OpenItem("I" + items.size(), what, NO, advance ? InsuranceMonth.of(2026, 8) : null,
				advance ? InsuranceLine.PENSION : null, Yuan.of("500.00"), Yuan.of(amount), LocalDate.of(2026, 9, 2), "erp",
				"AD-7"));
		return this;
	}

	private List<Found> found(List<String> checks) {
		return Checks.examine(new Situation(kind, LAST, items, claims, new Protection(leaves, protectedUntil), Role.HR), checks);
	}

	@ParameterizedTest(name = "R-000-20 A-20 an open {0} is found by {1} as {2}; it holds: {3}; {4} must act")
	@CsvSource({ "ADVANCE, NoOpenAdvance, ADVANCE_OPEN, true, HR", "LOAN, NoOpenLoan, LOAN_OPEN, true, FINANCE",
			"WAGE_OVERPAID, NoOverpaidWage, WAGE_OVERPAID, true, FINANCE", "WAGE_UNPAID, WagesPaid, WAGE_UNPAID, false, FINANCE",
			"ASSET, AssetsReturned, ASSET_NOT_RETURNED, true, ADMINISTRATION" })
	void findsOpenItems(OpenItemKind what, String check, String code, boolean holds, Role role) {
		assertThat(owes(what, "312.40").found(ALL)).singleElement().satisfies(one -> {
			assertThat(one.check()).isEqualTo(check);
			assertThat(one.holds()).isEqualTo(holds);
			assertThat(one.amount()).isEqualTo(Yuan.of("312.40"));
			assertThat(one.finding().code()).isEqualTo(code);
			assertThat(one.finding().accountable()).isEqualTo(role);
			assertThat(one.finding().evidence()).contains(what.word(), "312.40元", "500.00元", "2026-09-02", "erp", "AD-7");
			assertThat(one.finding().remedy()).isNotBlank();
		});
	}

	@Test
	@DisplayName("R-000-20 an advance is named with its month and line")
	void namesMonthAndLine() {
		assertThat(owes(OpenItemKind.ADVANCE, "0.01").found(ALL).get(0).finding().evidence())
			.startsWith("垫付社保 2026-08 养老保险 未结清0.01元");
	}

	@ParameterizedTest(name = "a settled {0} is not found")
	@EnumSource(value = OpenItemKind.class, mode = EnumSource.Mode.EXCLUDE, names = "ASSET")
	void leavesOutWhatIsSettled(OpenItemKind what) {
		assertThat(owes(what, "0.00").found(ALL)).isEmpty();
	}

	@Test
	@DisplayName("an asset of no value holds all the same until it is back")
	void holdsForAnAssetWithoutValue() {
		assertThat(owes(OpenItemKind.ASSET, "0.00").found(ALL)).singleElement().matches(Found::holds);
	}

	@Test
	@DisplayName("R-000-20 all checks run and everything is listed, never only the first; what the employer owes is not in the sum")
	void listsEverything() {
		owes(OpenItemKind.ADVANCE, "312.40").owes(OpenItemKind.ADVANCE, "1.00").owes(OpenItemKind.LOAN, "2000.00")
			.owes(OpenItemKind.WAGE_UNPAID, "8000.00");
		claims.add(claim(ClaimState.IN_REVIEW));
		leaves.add(new Leave(LeaveKind.MATERNITY, LocalDate.of(2026, 8, 1), null, null));
		kind = DepartureKind.DISMISSAL;
		ExitCheck check = ExitCheck.of(NO, found(ALL));
		assertThat(check.found()).extracting(Found::check).containsExactly("NoOpenAdvance", "NoOpenAdvance", "NoOpenLoan",
				"WagesPaid", "NoOpenClaim", "NotProtected");
		assertThat(check.owed()).isEqualTo(Yuan.of("2313.40"));
	}

	@Test
	@DisplayName("only what the employer's policy switches on is checked")
	void checksWhatPolicyWants() {
		owes(OpenItemKind.ADVANCE, "312.40").owes(OpenItemKind.LOAN, "2000.00");
		assertThat(found(List.of("NoOpenLoan"))).extracting(Found::check).containsExactly("NoOpenLoan");
	}

	@ParameterizedTest(name = "a claim that is {0} holds and waits for {1}")
	@CsvSource({ "PARKED, HR", "HELD, HR", "WAITING_PAPERS, HR", "IN_REVIEW, FINANCE", "APPROVED, FINANCE" })
	void findsOpenClaims(ClaimState state, Role role) {
		claims.add(claim(state));
		assertThat(found(ALL)).singleElement().satisfies(one -> {
			assertThat(one.holds()).isTrue();
			assertThat(one.finding().accountable()).isEqualTo(role);
			assertThat(one.finding().evidence()).contains("C20261001-000001", "80.00元", "2026-10-01");
		});
	}

	@ParameterizedTest(name = "A-30 {0} on {1} leave is found with its article: {2}; it never holds")
	@CsvSource({ "DISMISSAL, MATERNITY, 第(四)项", "EXPIRY, NURSING, 第(四)项", "DISMISSAL, SICK, 第(三)项",
			"JOB_ABANDONMENT, WORK_INJURY, 第(二)项" })
	void findsProtectedPeriods(DepartureKind how, LeaveKind leave, String article) {
		kind = how;
		leaves.add(new Leave(leave, LocalDate.of(2026, 8, 1), null, null));
		assertThat(found(ALL)).singleElement().satisfies(one -> {
			assertThat(one.holds()).isFalse();
			assertThat(one.finding().evidence()).contains("第四十二条" + article);
			assertThat(one.finding().accountable()).isEqualTo(Role.HR_MANAGER);
		});
	}

	@ParameterizedTest(name = "A-30 {0} during {1} leave from {2} back on {3} is not found")
	@CsvSource({ "RESIGNATION, MATERNITY, 2026-08-01,", "MUTUAL, MATERNITY, 2026-08-01,", "DISMISSAL, PERSONAL, 2026-08-01,",
			"DISMISSAL, UNPAID, 2026-08-01,", "DISMISSAL, MATERNITY, 2026-08-01, 2026-10-31",
			"DISMISSAL, MATERNITY, 2026-11-01," })
	void leavesAloneWhoIsNotProtected(DepartureKind how, LeaveKind leave, LocalDate from, LocalDate back) {
		kind = how;
		leaves.add(new Leave(leave, from, null, back));
		assertThat(found(ALL)).isEmpty();
	}

	@ParameterizedTest(name = "A-30 {0} of somebody whom HR calls protected until {1} is found with the article: {2}")
	@CsvSource({ "DISMISSAL, 2026-10-31, true", "DISMISSAL, 2027-08-01, true", "EXPIRY, 2026-11-01, true",
			"DISMISSAL, 2026-10-30, false", "RESIGNATION, 2027-08-01, false", "MUTUAL, 2027-08-01, false" })
	void findsWhomHrCallsProtected(DepartureKind how, LocalDate until, boolean found) {
		kind = how;
		protectedUntil = until;
		assertThat(found(ALL)).hasSize(found ? 1 : 0).allSatisfy(one -> {
			assertThat(one.holds()).isFalse();
			assertThat(one.finding().code()).isEqualTo("PROTECTED_PERIOD");
			assertThat(one.finding().evidence()).contains("至" + until, "第四十二条", "孕期");
			assertThat(one.finding().accountable()).isEqualTo(Role.HR_MANAGER);
		});
	}

	private static ClaimView.Summary claim(ClaimState state) {
		return new ClaimView.Summary("C20261001-000001", NO.value(), "group", ClaimKind.OUTPATIENT, LocalDate.of(2026, 9, 1),
				state, state.word(), Yuan.of("80.00"), Instant.parse("2026-10-01T01:00:00Z"));
	}
}
