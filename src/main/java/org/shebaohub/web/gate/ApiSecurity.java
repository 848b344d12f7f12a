package org.shebaohub.web.gate;

import jakarta.servlet.DispatcherType;
import java.util.Optional;
import java.util.function.Function;
import org.shebaohub.access.AccessDesk;
import org.shebaohub.kernel.Actor;
import org.shebaohub.web.issuer.IssuerTokens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * Guards everything that is not the console: bearer token, or the session of a console's page with its CSRF token; it makes
 * no session, and nothing is open but the list of doors.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

	@Bean
	@Order(2)
	SecurityFilterChain apiChain(HttpSecurity http, AccessDesk access, ObjectProvider<IssuerTokens> issuer,
			AuthenticationEntryPoint nobody, AccessDeniedHandler notYou) throws Exception {
		return http
			.csrf(ApiSecurity::pageToken)
			.formLogin(AbstractHttpConfigurer::disable)
			.httpBasic(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			// without these each request would count as a login, which gives the console's page another session and CSRF token
			.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
				.sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
			.exceptionHandling(errors -> errors.authenticationEntryPoint(nobody).accessDeniedHandler(notYou))
			.addFilterBefore(new BodyLimit(), HeaderWriterFilter.class)
			.addFilterBefore(new BearerTokenFilter(holders(access, issuer)), AnonymousAuthenticationFilter.class)
			.addFilterBefore(new SessionFilter(access), AnonymousAuthenticationFilter.class)
			.authorizeHttpRequests(requests -> requests
				.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll()
				.anyRequest().access(new DoorKeeper(Doors.all())))
			.build();
	}

	/** Where the company has an issuer, his tokens alone are looked at. */
	private static Function<String, Optional<Actor>> holders(AccessDesk access, ObjectProvider<IssuerTokens> issuer) {
		IssuerTokens tokens = issuer.getIfAvailable();
		return tokens == null ? access::byToken : tokens::holder;
	}

	private static void pageToken(CsrfConfigurer<HttpSecurity> csrf) {
		csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
			.csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
			.sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy())
			.requireCsrfProtectionMatcher(request -> SessionFilter.isBySession(request)
					&& CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request));
	}

	/** Each filter timed on each request costs more than it tells; the request itself stays timed. */
	@Bean
	SecurityObservationSettings filtersUnobserved() {
		return SecurityObservationSettings.noObservations();
	}
}
