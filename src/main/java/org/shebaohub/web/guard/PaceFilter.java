package org.shebaohub.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Predicate;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.WallClock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 with Retry-After at some doors when an account, or an address without one, knocks too often. */
final class PaceFilter extends OncePerRequestFilter {

	private final Predicate<HttpServletRequest> counted;

	private final Pace pace;

	private final WallClock clock;

	PaceFilter(Predicate<HttpServletRequest> counted, int most, WallClock clock) {
		this.counted = counted;
		this.pace = new Pace(most);
		this.clock = clock;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !counted.test(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Duration wait = pace.knock(who(request), clock.now());
		if (wait.isZero()) {
			chain.doFilter(request, response);
			return;
		}
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.plusMillis(999).toSeconds()));
		response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
	}

	/** The gate has left the actor there, unless the door asks for no token. */
	private static String who(HttpServletRequest request) {
		return request.getAttribute(Actor.class.getName()) instanceof Actor actor ? "account/" + actor.name()
				: "address/" + request.getRemoteAddr();
	}
}
