package org.shebaohub.web.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.shebaohub.access.AccessDesk;
import org.shebaohub.kernel.Actor;
import org.shebaohub.web.issuer.IssuedPerson;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a page of the console in by the session of its login, where a request brings no token. The session of one of the
 * hub's own users only says the name: what he may is asked anew each time, so that a role that was taken away is gone at
 * once. For whom the issuer has vouched, that holds until the session ends.
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
				holder(login).ifPresent(actor -> enter(request, actor));
			}
		}
		chain.doFilter(request, response);
	}

	private Optional<Actor> holder(Authentication login) {
		return login.getPrincipal() instanceof IssuedPerson person ? Optional.of(person.actor()) : access.byName(login.getName());
	}

	private static void enter(HttpServletRequest request, Actor actor) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(new ActorAuthentication(actor));
		SecurityContextHolder.setContext(context);
		// a door that is a route works on another thread
		request.setAttribute(Actor.class.getName(), actor);
	}
}
