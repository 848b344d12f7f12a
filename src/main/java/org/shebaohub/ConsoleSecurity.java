package org.shebaohub;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.shebaohub.access.AccessDesk;
import org.shebaohub.kernel.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Guards the console, for people with a browser: form login, session, CSRF token, administrators only. */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity implements WebMvcConfigurer {

	private static final String CONSOLE = "/actuator/hawtio";

	private static final Pattern OWN = Pattern.compile("/actuator/(hawtio|jolokia)(/.*)?|/login|/logout|/default-ui\\.css");

	@Bean
	@Order(1)
	SecurityFilterChain consoleChain(HttpSecurity http, AccessDesk access, AccessDeniedHandler notYou) throws Exception {
		return http
			.securityMatcher(request -> OWN.matcher(path(request)).matches())
			.authenticationProvider(new ConsoleLogin(access))
			.authorizeHttpRequests(requests -> requests
				// forwards calls to any address that it is given
				.requestMatchers(request -> path(request).startsWith(CONSOLE + "/proxy")).denyAll()
				// by GET a link could call something
				.requestMatchers(request -> path(request).contains("/jolokia") && !"POST".equals(request.getMethod()))
				.denyAll()
				.anyRequest().hasRole(Role.ADMIN.name()))
			.formLogin(login -> login.defaultSuccessUrl(CONSOLE + "/", false))
			.logout(Customizer.withDefaults())
			.csrf(csrf -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
				.csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
			.addFilterAfter(new CsrfCookie(), CsrfFilter.class)
			.exceptionHandling(errors -> errors.accessDeniedHandler(notYou))
			.build();
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
