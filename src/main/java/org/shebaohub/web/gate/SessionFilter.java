package org.shebaohub.web.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shebaohub.access.AccessDesk;
import org.shebaohub.kernel.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a page of the console in by the session of its login, where a request brings no token. The session only says the
 * name: what he may is asked anew each time, so that a role that was taken away is gone at once.
 */
final class SessionFilter extends OncePerRequestFilter {

	private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

	private final AccessDesk access;

	SessionFilter(AccessDesk access) {
		this.access = access;
	}

	/** Such a request may come from a page of somebody else, so that one that changes something needs the CSRF token. */
	static boolean isBySession(HttpServletRequest request) {
		return request.getHeader(HttpHeaders.AUTHORIZATION) == null && request.getSession(false) != null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isBySession(request)) {
			Authentication login = sessions.loadDeferredContext(request).get().getAuthentication();
			if (login != null && login.isAuthenticated()) {
				access.byName(login.getName()).ifPresent(actor -> enter(request, actor));
			}
		}
		chain.doFilter(request, response);
	}

	private static void enter(HttpServletRequest request, Actor actor) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(new ActorAuthentication(actor));
		SecurityContextHolder.setContext(context);
		// a door that is a route works on another thread
		request.setAttribute(Actor.class.getName(), actor);
	}
}
