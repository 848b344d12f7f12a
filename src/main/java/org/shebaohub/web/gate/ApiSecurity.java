package org.shebaohub.web.gate;

import jakarta.servlet.DispatcherType;
import org.shebaohub.access.AccessDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;

/** Guards everything that is not the console: bearer token, no session, nothing but the list of doors. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

	@Bean
	@Order(2)
	SecurityFilterChain apiChain(HttpSecurity http, AccessDesk access, AuthenticationEntryPoint nobody,
			AccessDeniedHandler notYou) throws Exception {
		return http
			.csrf(AbstractHttpConfigurer::disable)
			.formLogin(AbstractHttpConfigurer::disable)
			.httpBasic(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.exceptionHandling(errors -> errors.authenticationEntryPoint(nobody).accessDeniedHandler(notYou))
			.addFilterBefore(new BodyLimit(), HeaderWriterFilter.class)
			.addFilterBefore(new BearerTokenFilter(access), AnonymousAuthenticationFilter.class)
			.authorizeHttpRequests(requests -> requests
				.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll()
				.anyRequest().access(new DoorKeeper(Doors.all())))
			.build();
	}

	/** Each filter timed on each request costs more than it tells; the request itself stays timed. */
	@Bean
	SecurityObservationSettings filtersUnobserved() {
		return SecurityObservationSettings.noObservations();
	}
}
