package org.shebaohub.sandbox;

import java.time.Clock;
import org.shebaohub.kernel.BusinessClock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The sandbox's own clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SandboxSettings.class)
@Profile("sandbox")
class SandboxConfiguration {

	@Bean
	SandboxClock sandboxClock(JdbcClockOffset store) {
		return new SandboxClock(store, Clock.systemUTC());
	}

	@Bean
	BusinessClock businessClock(SandboxClock clock) {
		return new BusinessClock(clock);
	}
}
