package org.shebaohub.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.shebaohub.kernel.BusinessClock;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Reads the calendar, and refuses to start while a place has a rule that is missing or unreadable. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

	@Bean
	WorkingDays workingDays() {
		try (InputStream csv = PolicyConfiguration.class.getResourceAsStream("/policy/calendar-cn.csv")) {
			return new WorkingDays(new String(csv.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** After the runners that load the sandbox's rules. */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	ApplicationRunner policyStartCheck(PolicyDesk desk, BusinessClock clock) {
		return arguments -> {
			List<String> gaps = desk.gaps(clock.today());
			if (!gaps.isEmpty()) {
				throw new IllegalStateException("policy is incomplete:\n" + String.join("\n", gaps));
			}
		};
	}
}
