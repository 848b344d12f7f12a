package org.shebaohub.web.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.shebaohub.kernel.Actor;
import org.shebaohub.web.issuer.IssuerAway;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns {@code Authorization: Bearer …} into an actor; an unknown token stays nobody, one that nobody can check is held. */
final class BearerTokenFilter extends OncePerRequestFilter {

	private static final String SCHEME = "Bearer ";

	private static final String SOON = "5";

	private final Function<String, Optional<Actor>> holders;

	/** @param holders says whose a token is, empty for nobody's */
	BearerTokenFilter(Function<String, Optional<Actor>> holders) {
		this.holders = holders;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		try {
			if (header != null && header.startsWith(SCHEME)) {
				holders.apply(header.substring(SCHEME.length())).ifPresent(actor -> enter(request, actor));
			}
		}
		catch (IssuerAway nobodyCanTell) {
			request.setAttribute(IssuerAway.class.getName(), Boolean.TRUE);
			response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
			response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
			return;
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
