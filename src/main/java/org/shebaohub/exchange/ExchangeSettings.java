package org.shebaohub.exchange;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the mail room carries its rows.
 *
 * @param batch how many rows the relay publishes at once
 * @param claimedFor how long a published row waits for its effect before it is published again, in wall-clock time
 * @param pauses between attempts, growing; the last one repeats without end
 */
@ConfigurationProperties("hub.exchange")
record ExchangeSettings(@DefaultValue("100") int batch, @DefaultValue("60s") Duration claimedFor,
		@DefaultValue({ "1s", "5s", "15s", "1m", "5m", "15m", "1h" }) List<Duration> pauses) {

	Duration pauseAfter(int attempt) {
		return pauses.get(Math.min(Math.max(attempt, 1), pauses.size()) - 1);
	}
}
