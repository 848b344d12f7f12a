package org.shebaohub.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.reconciliation.StatusReport.Line;
import org.shebaohub.testing.Stores;

/** Two who tell of the same person at the same moment. */
class AtOnceTests {

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("RULE-9 FM-08 two tellings of the same at once are both taken, and count once")
	void takesBoth(Stores store) throws Exception {
		Compared people = Compared.on(store);
		people.hires("R61", "2026-09-01", null);
		tell(people, "R61", "2026-10-12", "ACTIVE", "2026-10-12", "ACTIVE");
		assertThat(points(people, "R61")).containsExactly("ACTIVE");
		assertThat(changes(people, "R61")).containsExactly("ACTIVE");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("RULE-9 of two tellings at once the later day counts, whichever is written first")
	void takesTheLater(Stores store) throws Exception {
		Compared people = Compared.on(store);
		people.hires("R62", "2026-09-01", null);
		tell(people, "R62", "2026-10-11", "ACTIVE", "2026-10-12", "STOPPED");
		assertThat(points(people, "R62")).containsExactly("STOPPED");
		tell(people, "R62", "2026-10-12", "ACTIVE", "2026-10-11", "STOPPED");
		assertThat(points(people, "R62")).containsExactly("ACTIVE");
	}

	/** The second comes while the first has written and not yet committed. */
	private static void tell(Compared people, String no, String day, String status, String otherDay, String other)
			throws Exception {
		CountDownLatch second = new CountDownLatch(1);
		CompletableFuture<Void> later = CompletableFuture.runAsync(() -> {
			await(second);
			says(people, no, otherDay, other);
		});
		people.rooms.together(() -> {
			says(people, no, day, status);
			second.countDown();
			pause();
		});
		later.get(20, TimeUnit.SECONDS);
	}

	private static void says(Compared people, String no, String day, String status) {
		Line line = new Line(1, no, null, status, java.time.LocalDate.parse("2026-09-01"));
		assertThat(people.report(StatusSource.FUND, day, line).isRefused()).isFalse();
	}

	private static List<String> points(Compared people, String no) {
		return view(people, no).points().stream().filter(point -> point.source() == StatusSource.FUND).map(StatusView.Point::status).toList();
	}

	private static List<String> changes(Compared people, String no) {
		return view(people, no).changes().stream().filter(point -> point.source() == StatusSource.FUND).map(StatusView.Point::status).toList();
	}

	private static StatusView view(Compared people, String no) {
		return people.rooms.get(StatusDesk.class).of(Compared.HR, new EmployeeNo(no)).orElseThrow();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Long enough for the other to come as far as it can. */
	private static void pause() {
		try {
			Thread.sleep(400);
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
