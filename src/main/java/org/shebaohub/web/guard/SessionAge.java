package org.shebaohub.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import org.shebaohub.kernel.WallClock;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a console session that nobody used for a while, and any session after a working day: a stolen cookie dies with it. */
final class SessionAge extends OncePerRequestFilter {

	private static final String BEGAN = SessionAge.class.getName() + ".began";

	private static final String USED = SessionAge.class.getName() + ".used";

	/** Sent by a page of the console with what it asks by itself, while nobody touches it. */
	private static final String AWAY = "X-Hub-Away";

	private final GuardSettings settings;

	private final WallClock clock;

	SessionAge(GuardSettings settings, WallClock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		if (session != null) {
			look(session, clock.now(), request.getHeader(AWAY) != null);
		}
		chain.doFilter(request, response);
	}

	private void look(HttpSession session, Instant now, boolean away) {
		Instant began = session.getAttribute(BEGAN) instanceof Instant first ? first : now;
		Instant used = session.getAttribute(USED) instanceof Instant last ? last : now;
		if (now.isBefore(used.plus(settings.sessionIdle())) && now.isBefore(began.plus(settings.sessionWhole()))) {
			session.setAttribute(BEGAN, began);
			session.setAttribute(USED, away ? used : now);
		}
		else {
			session.invalidate();
		}
	}
}
