package org.shebaohub.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.shebaohub.kernel.BusinessClock;

/** A clock that stands still until a test moves it. */
public final class MovableClock extends Clock {

	private volatile Instant now;

	/** @param local Shanghai wall time, such as {@code 2026-10-12T09:00} */
	public static MovableClock at(String local) {
		return new MovableClock(instant(local));
	}

	public MovableClock(Instant now) {
		this.now = now;
	}

	public void set(Instant instant) {
		now = instant;
	}

	/** @param local Shanghai wall time, such as {@code 2026-10-12T23:59:59} */
	public void set(String local) {
		now = instant(local);
	}

	public void advance(Duration step) {
		now = now.plus(step);
	}

	@Override
	public Instant instant() {
		return now;
	}

	@Override
	public ZoneId getZone() {
		return BusinessClock.ZONE;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException("the hub knows one zone only");
	}

	private static Instant instant(String local) {
		return LocalDateTime.parse(local).atZone(BusinessClock.ZONE).toInstant();
	}
}
