package org.shebaohub.filing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.filing.book.Files;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.testing.MovableClock;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.unit.DataSize;

class LeasesTests {

	private static final Duration LEASE = Duration.ofMinutes(2);

	private final Look.Claim claim = new Look.Claim(7, 1, "bureau/hangzhou", "a.txt");

	private final MovableClock clock = MovableClock.at("2026-10-12T09:00");

	private final Files files = mock(Files.class);

	private final PlatformTransactionManager store = mock(PlatformTransactionManager.class);

	private final Leases leases = new Leases(files, new FilingSettings(Duration.ofSeconds(3), LEASE, DataSize.ofMegabytes(1)),
			new WallClock(clock), store);

	private final Runnable watch = leases.holding(claim);

	@BeforeEach
	void holds() {
		given(files.renew(any(), any())).willReturn(true);
	}

	private void pass(Duration time) {
		clock.advance(time);
		watch.run();
	}

	@Test
	@DisplayName("FM-11 a claim is renewed once a quarter of its time is over, however often somebody reads")
	void renewsInTime() {
		pass(LEASE.dividedBy(4).minusMillis(1));
		then(files).should(never()).renew(any(), any());
		pass(Duration.ofMillis(1));
		pass(Duration.ofMillis(1));
		then(files).should(times(1)).renew(claim, clock.instant().minusMillis(1).plus(LEASE));
	}

	@Test
	@DisplayName("FM-06 a store too busy to renew a claim breaks no work: those who keep it busy may be waiting for its end")
	void goesOnWhenBusy() {
		given(store.getTransaction(any())).willThrow(new CannotCreateTransactionException("all connections are taken"));
		assertThatCode(() -> pass(LEASE.dividedBy(4))).doesNotThrowAnyException();
		assertThatCode(watch::run).doesNotThrowAnyException();
		then(store).should(times(1)).getTransaction(any());
		assertThatCode(() -> pass(LEASE.dividedBy(4))).doesNotThrowAnyException();
		then(store).should(times(2)).getTransaction(any());
	}

	@Test
	@DisplayName("FM-06 nor does one whose turn to write does not come")
	void goesOnWhenNotItsTurn() {
		given(files.renew(any(), any())).willThrow(new TransientDataAccessResourceException("another transaction has been writing"));
		assertThatCode(() -> pass(LEASE.dividedBy(4))).doesNotThrowAnyException();
	}

	@Test
	@DisplayName("FM-25 work on a file that somebody else has taken over ends")
	void endsWhenTakenOver() {
		given(files.renew(any(), any())).willReturn(false);
		assertThatThrownBy(() -> pass(LEASE.dividedBy(4))).isInstanceOf(StaleClaim.class);
	}
}
