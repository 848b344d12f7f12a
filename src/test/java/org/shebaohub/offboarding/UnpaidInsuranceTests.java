package org.shebaohub.offboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.employment.DepartureKind;
import org.shebaohub.kernel.Role;
import org.shebaohub.roster.RosterNews;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

class UnpaidInsuranceTests {

	private Leaving leaving;

	@AfterEach
	void closes() {
		leaving.close();
	}

	private List<String> risks() {
		return leaving.inbox(Enterprise.person("m", Enterprise.HANGZHOU, Role.HR_MANAGER)).stream()
			.filter(text -> text.contains("法律风险")).toList();
	}

	private DepartureKind kind() {
		return leaving.exit(leaving.latest()).kind();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-05 a resignation of whom HR learns only later that it is for unpaid insurance is flagged then, once")
	void flagsWhatIsToldLater(Stores store) {
		leaving = new Leaving(store);
		leaving.resigns("2026-11-11");
		assertThat(risks()).isEmpty();
		leaving.resigns("R1", DepartureKind.UNPAID_INSURANCE, "2026-11-11");
		leaving.resigns("R1", DepartureKind.UNPAID_INSURANCE, "2026-11-12");
		assertThat(kind()).isEqualTo(DepartureKind.UNPAID_INSURANCE);
		assertThat(risks()).hasSize(1);
		assertThat(leaving.exits()).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-05 what HR's system tells without a reason takes back no reason that she has given; another reason does")
	void keepsWhatSheHasGiven(Stores store) {
		leaving = new Leaving(store);
		leaving.desk.resign(leaving.himself, DepartureKind.UNPAID_INSURANCE, LocalDate.of(2026, 11, 11), "未缴社保");
		leaving.resigns("2026-11-12");
		assertThat(kind()).isEqualTo(DepartureKind.UNPAID_INSURANCE);
		for (DepartureKind unsaid : List.of(DepartureKind.UNKNOWN, DepartureKind.JOB_ABANDONMENT)) {
			departs(unsaid);
			assertThat(kind()).isEqualTo(DepartureKind.UNPAID_INSURANCE);
		}
		assertThat(leaving.exit(leaving.latest()).lastDay()).isEqualTo("2026-11-13");
		departs(DepartureKind.MUTUAL);
		assertThat(kind()).isEqualTo(DepartureKind.MUTUAL);
		departs(DepartureKind.UNKNOWN);
		assertThat(kind()).isEqualTo(DepartureKind.MUTUAL);
	}

	private void departs(DepartureKind kind) {
		leaving.rooms.publish(new RosterNews.Departed(leaving.no, Enterprise.HANGZHOU, kind, LocalDate.of(2026, 11, 13)));
	}
}
