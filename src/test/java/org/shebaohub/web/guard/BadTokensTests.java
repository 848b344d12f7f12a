package org.shebaohub.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.testing.MovableClock;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BadTokensTests {

	private final MovableClock clock = MovableClock.at("2026-10-12T09:00");

	private final BadTokens guard = new BadTokens(3, new WallClock(clock));

	@Test
	@DisplayName("SEC-04 after the third bad token of a minute an address is not heard with any, until the minute is over; others are")
	void holdsTheAddress() throws Exception {
		assertThat(comes("10.0.0.1", "Bearer good", 200)).isEqualTo(200);
		for (int bad = 0; bad < 3; bad++) {
			assertThat(comes("10.0.0.1", "Bearer bad", 401)).isEqualTo(401);
		}
		clock.advance(Duration.ofMillis(59_999));
		assertThat(comes("10.0.0.1", "Bearer good", 200)).isEqualTo(429);
		assertThat(comes("10.0.0.2", "Bearer good", 200)).isEqualTo(200);
		clock.advance(Duration.ofMillis(1));
		assertThat(comes("10.0.0.1", "Bearer good", 200)).isEqualTo(200);
	}

	@Test
	@DisplayName("SEC-04 neither good tokens, however many, nor who brings none or has too few rights make an address wait")
	void holdsNobodyElse() throws Exception {
		for (int often = 0; often < 10; often++) {
			assertThat(comes("10.0.0.1", "Bearer good", 200)).isEqualTo(200);
			assertThat(comes("10.0.0.1", "Bearer good", 403)).isEqualTo(403);
			assertThat(comes("10.0.0.1", null, 401)).isEqualTo(401);
		}
	}

	private int comes(String address, String token, int answer) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/me");
		request.setRemoteAddr(address);
		if (token != null) {
			request.addHeader("Authorization", token);
		}
		MockHttpServletResponse response = new MockHttpServletResponse();
		guard.doFilter(request, response, (asked, given) -> ((HttpServletResponse) given).setStatus(answer));
		return response.getStatus();
	}
}
