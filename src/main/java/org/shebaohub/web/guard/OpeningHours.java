package org.shebaohub.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends everybody away, to come again, while the hub starts or ends: the server listens before the routes run and before
 * the start is checked. Whether it is open yet may be asked.
 */
final class OpeningHours extends OncePerRequestFilter {

	private static final Pattern HEALTH = Pattern.compile("/actuator/health(/\\w+)?");

	private static final String AGAIN_AFTER = "5";

	private final ApplicationAvailability hub;

	OpeningHours(ApplicationAvailability hub) {
		this.hub = hub;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (hub.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC || HEALTH.matcher(request.getRequestURI()).matches()) {
			chain.doFilter(request, response);
			return;
		}
		response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN_AFTER);
		response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
	}
}
