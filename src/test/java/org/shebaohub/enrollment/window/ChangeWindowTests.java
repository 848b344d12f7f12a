package org.shebaohub.enrollment.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.kernel.InsuranceMonth;

class ChangeWindowTests {

	@ParameterizedTest(name = "A-27 R-003-24 decisive {0}, today {1}: due with {2} by {3}, goes with {4}, {5} windows late")
	@CsvSource(textBlock = """
			2026-10-15, 2026-10-12, 2026-10, 2026-10-20, 2026-10, 0
			2026-10-20, 2026-10-20, 2026-10, 2026-10-20, 2026-10, 0
			2026-10-21, 2026-10-21, 2026-11, 2026-11-20, 2026-11, 0
			2026-10-15, 2026-10-21, 2026-10, 2026-10-20, 2026-11, 1
			2026-10-15, 2026-12-20, 2026-10, 2026-10-20, 2026-12, 2
			2026-10-15, 2026-12-21, 2026-10, 2026-10-20, 2027-01, 3
			2026-12-31, 2026-10-01, 2027-01, 2027-01-20, 2027-01, 0
			""")
	void findsItsMonth(LocalDate decisive, LocalDate today, String due, LocalDate cutoff, String month, int late) {
		ChangeWindow window = ChangeWindow.of(decisive, today, each -> each.firstDay().withDayOfMonth(20));
		assertThat(window).isEqualTo(new ChangeWindow(InsuranceMonth.parse(due), InsuranceMonth.parse(month), cutoff));
		assertThat(window.lateMonths()).isEqualTo(late);
	}
}
