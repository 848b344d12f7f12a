package org.shebaohub;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shebaohub.access.AccessDesk;
import org.shebaohub.kernel.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.SecurityConfigurerAdapter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Guards the console, for people with a browser: login by form or by the company's issuer, session, CSRF token, and those only who watch or operate. */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity implements WebMvcConfigurer {

	private static final String CONSOLE = "/actuator/hawtio";

	private static final Pattern OWN = Pattern
		.compile("/actuator/(hawtio|jolokia)(/.*)?|/hub-console/[\\w.]+|/login|/logout|/default-ui\\.css"
				+ "|/oauth2/authorization/hub|/login/oauth2/code/hub");

	/** Hawtio's own files with a digest in their names, 20 MB of them: another content has another name. */
	private static final Pattern NEVER_OTHERWISE = Pattern.compile(CONSOLE + "/static/.+\\.[0-9a-f]{8}\\.(chunk\\.)?(js|css)|" + CONSOLE
			+ "/static/media/.+\\.[0-9a-f]{8,20}\\.\\w+");

	private static final HeaderWriter NOT_KEPT = new CacheControlHeadersWriter();

	/** What each of them sees in it is for {@link ConsoleRules} and the doors to say. */
	private static final String[] PEOPLE = Stream.of(Role.ADMIN, Role.AUDITOR, Role.HR, Role.HR_MANAGER, Role.HR_DIRECTOR,
			Role.FINANCE, Role.FINANCE_MANAGER, Role.ADMINISTRATION).map(Role::name).toArray(String[]::new);

	@Bean
	@Order(1)
	SecurityFilterChain consoleChain(HttpSecurity http, AccessDesk access,
			ObjectProvider<SecurityConfigurerAdapter<DefaultSecurityFilterChain, HttpSecurity>> issuer, AccessDeniedHandler notYou) throws Exception {
		logIn(http, access, issuer.getIfAvailable());
		return http
			.securityMatcher(request -> OWN.matcher(path(request)).matches())
			.authorizeHttpRequests(requests -> requests
				// forwards calls to any address that it is given
				.requestMatchers(request -> path(request).startsWith(CONSOLE + "/proxy")
						&& !path(request).equals(CONSOLE + "/proxy/enabled")).denyAll()
				// by GET a link could call something
				.requestMatchers(request -> path(request).contains("/jolokia") && !"POST".equals(request.getMethod())
						&& !asksForAgent(request)).denyAll()
				.anyRequest().hasAnyRole(PEOPLE))
			// it would give everybody who comes without a cookie a session to remember his request in
			.requestCache(cache -> cache.disable())
			.headers(headers -> headers.cacheControl(usual -> usual.disable()).addHeaderWriter(ConsoleSecurity::keep))
			.csrf(csrf -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
				.csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
			.addFilterAfter(new CsrfCookie(), CsrfFilter.class).exceptionHandling(errors -> errors.accessDeniedHandler(notYou))
			.build();
	}

	/** Where the company has an issuer, nobody types a password into the hub. */
	private static void logIn(HttpSecurity http, AccessDesk access,
			SecurityConfigurerAdapter<DefaultSecurityFilterChain, HttpSecurity> issuer) throws Exception {
		if (issuer == null) {
			http.authenticationProvider(new ConsoleLogin(access))
				.addFilterBefore(new ConsoleLogin.AskedAnew(access), AnonymousAuthenticationFilter.class)
				.formLogin(login -> login.defaultSuccessUrl(CONSOLE + "/", false))
				.logout(Customizer.withDefaults());
		}
		else {
			http.with(issuer, Customizer.withDefaults());
		}
	}

	/** Read anew at each opening, they took most of the time until something was to be seen; everything else is kept by nobody. */
	private static void keep(HttpServletRequest request, HttpServletResponse response) {
		if (NEVER_OTHERWISE.matcher(path(request)).matches() && response.getStatus() == HttpServletResponse.SC_OK) {
			response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
		}
		else {
			NOT_KEPT.writeHeaders(request, response);
		}
	}

	/** Hawtio asks so whether there is an agent, and is told its version; whatever else is asked by GET has more of a path. */
	private static boolean asksForAgent(HttpServletRequest request) {
		boolean handedOn = request.getDispatcherType() == DispatcherType.FORWARD && path(request).equals("/actuator/jolokia");
		return "GET".equals(request.getMethod()) && request.getQueryString() == null
				&& (handedOn || path(request).equals(CONSOLE + "/jolokia"));
	}

	/** The whole path: Spring's own matchers leave out the prefix of a servlet, and the console has several. */
	private static String path(HttpServletRequest request) {
		return request.getServletPath() + Objects.toString(request.getPathInfo(), "");
	}

	@Override
	public void addViewControllers(ViewControllerRegistry views) {
		views.addRedirectViewController("/", CONSOLE + "/");
		views.addRedirectViewController("/console", CONSOLE + "/");
	}

	/** The token is made when somebody reads it; unread, its cookie is never written and the page asks to log in forever. */
	private static final class CsrfCookie extends OncePerRequestFilter {

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
			if (token != null) {
				token.getToken();
			}
			chain.doFilter(request, response);
		}
	}
}
