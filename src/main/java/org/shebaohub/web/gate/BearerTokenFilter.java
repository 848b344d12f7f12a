package org.shebaohub.web.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shebaohub.access.AccessDesk;
import org.shebaohub.kernel.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns {@code Authorization: Bearer …} into an actor; an unknown token stays nobody. */
final class BearerTokenFilter extends OncePerRequestFilter {

	private static final String SCHEME = "Bearer ";

	private final AccessDesk access;

	BearerTokenFilter(AccessDesk access) {
		this.access = access;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (header != null && header.startsWith(SCHEME)) {
			access.byToken(header.substring(SCHEME.length())).ifPresent(actor -> {
				SecurityContext context = SecurityContextHolder.createEmptyContext();
				context.setAuthentication(new ActorAuthentication(actor));
				SecurityContextHolder.setContext(context);
				// a door that is a route works on another thread
				request.setAttribute(Actor.class.getName(), actor);
			});
		}
		chain.doFilter(request, response);
	}
}
