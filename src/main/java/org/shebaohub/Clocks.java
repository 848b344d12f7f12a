package org.shebaohub;

import java.time.Clock;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.WallClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The two clocks; outside the sandbox both show the same time. */
@Configuration(proxyBeanMethods = false)
class Clocks {

	@Bean
	WallClock wallClock() {
		return new WallClock(Clock.systemUTC());
	}

	/** The sandbox brings a movable one. */
	@Bean
	@Profile("!sandbox")
	BusinessClock businessClock() {
		return new BusinessClock(Clock.systemUTC());
	}
}
