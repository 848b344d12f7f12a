package org.shebaohub.enrollment;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the authorities are asked.
 *
 * @param queryPauses between questions about one change; the last one repeats
 */
@ConfigurationProperties("hub.enrollment")
record EnrollmentSettings(@DefaultValue({ "2s", "5s", "30s", "2m", "10m", "1h" }) List<Duration> queryPauses) {

	/** @param attempt from one on */
	Duration pauseAfter(int attempt) {
		return queryPauses.get(Math.min(Math.max(attempt, 1), queryPauses.size()) - 1);
	}
}
