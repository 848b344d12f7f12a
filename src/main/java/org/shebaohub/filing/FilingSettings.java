package org.shebaohub.filing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files are taken in.
 *
 * @param settle without a marker a file is whole when it has not changed for so long
 * @param lease after so long a claim of a hub that has stopped working on the file is over
 * @param limit larger files are refused unread
 */
@ConfigurationProperties("hub.filing")
record FilingSettings(@DefaultValue("3s") Duration settle, @DefaultValue("2m") Duration lease,
		@DefaultValue("256MB") DataSize limit) {

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

	/** @param attempts so far, from one on */
	Duration pauseAfter(int attempts) {
		Duration pause = Duration.ofSeconds(1L << Math.min(attempts, 9));
		return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
	}
}
