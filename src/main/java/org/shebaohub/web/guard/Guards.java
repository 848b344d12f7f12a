package org.shebaohub.web.guard;

import jakarta.servlet.Filter;
import org.shebaohub.kernel.WallClock;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Where the guards stand: for logins and sessions before the gate, for intakes behind it, where accounts are known. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GuardSettings.class)
class Guards {

	private static final int BEFORE_THE_GATE = -110;

	@Bean
	static OneLookup oneLookup(ApplicationContext context) {
		return new OneLookup(context);
	}

	@Bean
	FilterRegistrationBean<Filter> loginPace(GuardSettings settings, WallClock clock) {
		return standing("loginPace", new PaceFilter(PacedDoors.LOGINS, settings.logins(), clock), BEFORE_THE_GATE);
	}

	@Bean
	FilterRegistrationBean<Filter> intakePace(GuardSettings settings, WallClock clock) {
		return standing("intakePace", new PaceFilter(PacedDoors.INTAKES, settings.intakes(), clock), Ordered.LOWEST_PRECEDENCE);
	}

	@Bean
	FilterRegistrationBean<Filter> badTokens(GuardSettings settings, WallClock clock) {
		return standing("badTokens", new BadTokens(settings.badTokens(), clock), BEFORE_THE_GATE);
	}

	@Bean
	FilterRegistrationBean<Filter> revealPace(GuardSettings settings, WallClock clock) {
		return standing("revealPace", new PaceFilter(PacedDoors.REVEALS, settings.reveals(), clock), Ordered.LOWEST_PRECEDENCE);
	}

	@Bean
	FilterRegistrationBean<Filter> sessionAge(GuardSettings settings, WallClock clock) {
		return standing("sessionAge", new SessionAge(settings, clock), BEFORE_THE_GATE);
	}

	@Bean
	FilterRegistrationBean<Filter> trace() {
		return standing("trace", new TraceFilter(), Ordered.HIGHEST_PRECEDENCE);
	}

	@Bean
	FilterRegistrationBean<Filter> safeHeaders() {
		return standing("safeHeaders", new SafeHeaders(), Ordered.HIGHEST_PRECEDENCE + 1);
	}

	@Bean
	FilterRegistrationBean<Filter> plainPaths() {
		return standing("plainPaths", new PlainPaths(), Ordered.HIGHEST_PRECEDENCE + 2);
	}

	@Bean
	FilterRegistrationBean<Filter> openingHours(ApplicationAvailability hub) {
		return standing("openingHours", new OpeningHours(hub), Ordered.HIGHEST_PRECEDENCE + 3);
	}

	private static FilterRegistrationBean<Filter> standing(String name, Filter filter, int order) {
		FilterRegistrationBean<Filter> guard = new FilterRegistrationBean<>(filter);
		guard.setName(name);
		guard.setOrder(order);
		return guard;
	}
}
