package org.shebaohub.contribution.cycle;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the tax authority is asked.
 *
 * @param queryPauses between questions about one declaration; the last one repeats
 */
@ConfigurationProperties("hub.contribution")
record ContributionSettings(@DefaultValue({ "2s", "2s", "5s", "10s", "30s", "2m", "10m", "1h" }) List<Duration> queryPauses) {

	/** @param attempt from one on */
	Duration pauseAfter(int attempt) {
		return queryPauses.get(Math.min(Math.max(attempt, 1), queryPauses.size()) - 1);
	}
}
