package org.shebaohub;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.shebaohub.access.AccessDesk;
import org.shebaohub.kernel.Actor;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the access desk check what was typed into the login form. */
final class ConsoleLogin implements AuthenticationProvider {

	private final AccessDesk access;

	ConsoleLogin(AccessDesk access) {
		this.access = access;
	}

	@Override
	public Authentication authenticate(Authentication typed) {
		return access.authenticate(typed.getName(), String.valueOf(typed.getCredentials()), address(typed))
			.map(ConsoleLogin::known).orElseThrow(() -> new BadCredentialsException("wrong name or password"));
	}

	private static Authentication known(Actor actor) {
		return UsernamePasswordAuthenticationToken.authenticated(actor.name(), null,
				AuthorityUtils.createAuthorityList(actor.roles().stream().map(role -> "ROLE_" + role).toList()));
	}

	private static String address(Authentication typed) {
		return typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
	}

	@Override
	public boolean supports(Class<?> type) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
	}

	/** What one of the hub's own users may in the console is asked anew at each request, as at the doors; a closed user's session ends. */
	static final class AskedAnew extends OncePerRequestFilter {

		private final AccessDesk access;

		AskedAnew(AccessDesk access) {
			this.access = access;
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			if (SecurityContextHolder.getContext().getAuthentication() instanceof UsernamePasswordAuthenticationToken login) {
				access.byName(login.getName()).ifPresentOrElse(AskedAnew::enter, () -> leave(request));
			}
			chain.doFilter(request, response);
		}

		/** In a context of its own: the session's is shared with other requests. */
		private static void enter(Actor actor) {
			SecurityContext context = SecurityContextHolder.createEmptyContext();
			context.setAuthentication(known(actor));
			SecurityContextHolder.setContext(context);
		}

		private static void leave(HttpServletRequest request) {
			SecurityContextHolder.clearContext();
			HttpSession session = request.getSession(false);
			if (session != null) {
				session.invalidate();
			}
		}
	}
}
