package org.shebaohub.offboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.employment.DepartureKind;
import org.shebaohub.enrollment.EnrollmentChangeKind;
import org.shebaohub.enrollment.EnrollmentDesk;
import org.shebaohub.enrollment.EnrollmentNews;
import org.shebaohub.enrollment.Scheme;
import org.shebaohub.kernel.Actor;
import org.shebaohub.offboarding.core.LegalClock;
import org.shebaohub.roster.RosterNews;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

class UndoneRemovalTests {

	private Leaving leaving;

	@AfterEach
	void closes() {
		leaving.close();
	}

	private LocalDate doneOn(String exitNo) {
		return leaving.exit(exitNo).clocks().stream().filter(one -> one.clock() == LegalClock.INSURANCE_REMOVAL).findFirst()
			.orElseThrow().doneOn();
	}

	private List<String> removals() {
		return leaving.rooms.get(EnrollmentDesk.class).list(Actor.HUB, leaving.no, Long.MAX_VALUE, 10).stream()
			.filter(one -> one.scheme() == Scheme.SOCIAL_INSURANCE && one.kind() == EnrollmentChangeKind.REMOVAL)
			.map(one -> one.effective() + " " + one.state()).toList();
	}

	private void removalIsReceived() {
		leaving.rooms.jdbc.sql("update enrollment_change set state = 'RECEIVED' where scheme = 'SOCIAL_INSURANCE' and kind = 'REMOVAL'")
			.update();
	}

	/** The bureau does what it was asked first. */
	private void confirms(EnrollmentChangeKind kind, String effective) {
		leaving.rooms.jdbc.sql("""
				update enrollment_change set state = 'CONFIRMED', live_key = null
				where scheme = 'SOCIAL_INSURANCE' and kind = ? and state in ('RECEIVED', 'AWAITING_APPROVAL')
				""").param(kind.name()).update();
		leaving.rooms.publish(new EnrollmentNews.Confirmed("N1", leaving.no, Scheme.SOCIAL_INSURANCE, kind, leaving.today(),
				LocalDate.parse(effective)));
	}

	private void withdraws(String resignationId) {
		leaving.rooms.publish(new RosterNews.ResignationWithdrawn(leaving.no, Enterprise.HANGZHOU, resignationId, leaving.today()));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-5 A-27 the last day is moved while the bureau has the removal: its confirmation stops no clock, and the removal for the new day is asked for when she is covered again")
	void staysDueForTheNewDay(Stores store) {
		leaving = new Leaving(store);
		String exitNo = leaving.resigns("2026-11-11");
		removalIsReceived();
		leaving.resigns("2026-12-18");
		confirms(EnrollmentChangeKind.REMOVAL, "2026-11-12");
		assertThat(doneOn(exitNo)).isNull();
		confirms(EnrollmentChangeKind.REINSTATEMENT, "2026-11-12");
		assertThat(removals()).containsExactly("2026-12-19 AWAITING_APPROVAL", "2026-11-12 CONFIRMED");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-5 A-27 the last day is moved there and back while the bureau has the removal: what is being undone stops no clock")
	void staysDueWhileItIsUndone(Stores store) {
		leaving = new Leaving(store);
		String exitNo = leaving.resigns("2026-11-11");
		removalIsReceived();
		leaving.resigns("2026-12-18");
		leaving.resigns("2026-11-11");
		confirms(EnrollmentChangeKind.REMOVAL, "2026-11-12");
		assertThat(doneOn(exitNo)).isNull();
		confirms(EnrollmentChangeKind.REINSTATEMENT, "2026-11-12");
		assertThat(removals()).containsExactly("2026-11-12 AWAITING_APPROVAL", "2026-11-12 CONFIRMED");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-5 A-27 she resigns again while the first exit's removal is being undone: the second exit's is asked for when she is covered again, and not before")
	void waitsForTheReinstatementOfAnother(Stores store) {
		leaving = new Leaving(store);
		leaving.resigns("2026-11-11");
		removalIsReceived();
		withdraws("R1");
		String second = leaving.resigns("R2", DepartureKind.RESIGNATION, "2026-11-11");
		confirms(EnrollmentChangeKind.REMOVAL, "2026-11-12");
		assertThat(doneOn(second)).isNull();
		confirms(EnrollmentChangeKind.REINSTATEMENT, "2026-11-12");
		assertThat(removals()).containsExactly("2026-11-12 AWAITING_APPROVAL", "2026-11-12 CONFIRMED");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-5 A-27 she resigns again after the first exit's removal was confirmed: hers is not sent before the reinstatement; when that is rejected and she is covered, it is asked for")
	void comesAfterTheReinstatement(Stores store) {
		leaving = new Leaving(store);
		leaving.resigns("2026-11-11");
		removalIsReceived();
		confirms(EnrollmentChangeKind.REMOVAL, "2026-11-12");
		withdraws("R1");
		leaving.resigns("R2", DepartureKind.RESIGNATION, "2026-12-11");
		assertThat(removals()).containsExactly("2026-11-12 CONFIRMED");
		leaving.rooms.publish(new EnrollmentNews.Rejected("N2", leaving.no, Scheme.SOCIAL_INSURANCE,
				EnrollmentChangeKind.REINSTATEMENT, "NOT_STOPPED"));
		assertThat(removals()).containsExactly("2026-12-12 AWAITING_APPROVAL", "2026-11-12 CONFIRMED");
	}
}
