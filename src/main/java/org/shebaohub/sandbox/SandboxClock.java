package org.shebaohub.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.shebaohub.kernel.BusinessClock;

/** Runs as fast as the wall clock, some offset away from it; the offset is kept in the store and only grows. */
final class SandboxClock extends Clock {

	private static final Instant STORY_BEGINS = Instant.parse("2026-10-12T01:00:00Z");

	private final JdbcClockOffset store;

	private final Clock wall;

	private volatile Duration offset;

	SandboxClock(JdbcClockOffset store, Clock wall) {
		this.store = store;
		this.wall = wall;
		this.offset = store.find().orElseGet(this::begin);
	}

	private Duration begin() {
		Duration first = Duration.between(wall.instant(), STORY_BEGINS);
		store.write(first);
		return first;
	}

	/** @return false, and nothing is changed, when that would be backward */
	synchronized boolean moveTo(Instant instant) {
		Duration wanted = Duration.between(wall.instant(), instant);
		if (wanted.compareTo(offset) < 0) {
			return false;
		}
		store.write(wanted);
		offset = wanted;
		return true;
	}

	@Override
	public Instant instant() {
		return wall.instant().plus(offset);
	}

	@Override
	public ZoneId getZone() {
		return BusinessClock.ZONE;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}
}
