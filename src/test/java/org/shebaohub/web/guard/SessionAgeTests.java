package org.shebaohub.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.testing.MovableClock;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class SessionAgeTests {

	private final MovableClock clock = MovableClock.at("2026-10-12T09:00");

	private final SessionAge age = new SessionAge(new GuardSettings(1, 1, 1, 1, Duration.ofMinutes(30), Duration.ofHours(8)),
			new WallClock(clock));

	private final MockHttpSession session = new MockHttpSession();

	@BeforeEach
	void begins() throws Exception {
		lives();
	}

	@Test
	@DisplayName("SEC-03 a session that nobody uses lives for thirty minutes, not a millisecond more")
	void endsWhenIdle() throws Exception {
		clock.advance(Duration.ofMinutes(30).minusMillis(1));
		assertThat(lives()).isTrue();
		clock.advance(Duration.ofMinutes(30));
		assertThat(lives()).isFalse();
	}

	@Test
	@DisplayName("SEC-03 FM-29 a session that is used all the time, by its owner or a thief, ends eight hours after its beginning")
	void endsAfterAWorkingDay() throws Exception {
		for (int quarter = 1; quarter < 32; quarter++) {
			clock.advance(Duration.ofMinutes(15));
			assertThat(lives()).as("after %s quarters of an hour", quarter).isTrue();
		}
		clock.advance(Duration.ofMinutes(15).minusMillis(1));
		assertThat(lives()).isTrue();
		clock.advance(Duration.ofMillis(1));
		assertThat(lives()).isFalse();
	}

	@Test
	@DisplayName("SEC-03 what a page asks by itself while nobody is there does not keep its session: it ends when idle")
	void endsWhileThePageAsks() throws Exception {
		for (int asked = 0; asked < 119; asked++) {
			clock.advance(Duration.ofSeconds(15));
			assertThat(lives("X-Hub-Away")).isTrue();
		}
		clock.advance(Duration.ofSeconds(15));
		assertThat(lives("X-Hub-Away")).isFalse();
	}

	@Test
	void makesNoSessionWhereThereIsNone() throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/me");
		age.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
		assertThat(request.getSession(false)).isNull();
	}

	private boolean lives() throws Exception {
		return lives("Accept");
	}

	private boolean lives(String header) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/actuator/hawtio/user");
		request.setSession(session);
		request.addHeader(header, "true");
		age.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
		return !session.isInvalid();
	}
}
