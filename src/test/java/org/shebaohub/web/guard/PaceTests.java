package org.shebaohub.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.testing.MovableClock;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PaceTests {

	private final MovableClock clock = MovableClock.at("2026-10-12T09:00");

	private final PaceFilter logins = new PaceFilter(PacedDoors.LOGINS, 3, new WallClock(clock));

	@Test
	@DisplayName("SEC-04 the third login of a minute passes, the fourth waits until the minute is over, to the millisecond")
	void holdsTheFourth() throws Exception {
		for (int login = 0; login < 3; login++) {
			assertThat(knocks("/api/login", "10.0.0.1", null).getStatus()).isEqualTo(200);
		}
		clock.advance(Duration.ofSeconds(20));
		assertHeld(knocks("/login", "10.0.0.1", null), "40");
		clock.advance(Duration.ofMillis(39_999));
		assertHeld(knocks("/api/login", "10.0.0.1", null), "1");
		clock.advance(Duration.ofMillis(1));
		assertThat(knocks("/api/login", "10.0.0.1", null).getStatus()).isEqualTo(200);
	}

	@Test
	@DisplayName("SEC-04 who knocks on while he must wait waits no longer for it, and nobody waits for somebody else")
	void countsEachForHimself() throws Exception {
		for (int login = 0; login < 50; login++) {
			knocks("/api/login", "10.0.0.1", null);
		}
		assertThat(knocks("/api/login", "10.0.0.2", null).getStatus()).isEqualTo(200);
		clock.advance(Duration.ofMinutes(1));
		assertThat(knocks("/api/login", "10.0.0.1", null).getStatus()).isEqualTo(200);
	}

	@Test
	@DisplayName("SEC-04 an account has its own pace whatever addresses it comes from, and other doors have none")
	void countsAccounts() throws Exception {
		PaceFilter intakes = new PaceFilter(PacedDoors.INTAKES, 1, new WallClock(clock));
		assertThat(send(intakes, "/api/hr/events", "10.0.0.1", "hr.system").getStatus()).isEqualTo(200);
		assertHeld(send(intakes, "/api/hr/events", "10.0.0.2", "hr.system"), "60");
		assertThat(send(intakes, "/api/hr/events", "10.0.0.2", "erp.system").getStatus()).isEqualTo(200);
		assertThat(send(intakes, "/callbacks/bank", "10.0.0.1", null).getStatus()).isEqualTo(200);
		assertHeld(send(intakes, "/callbacks/sms", "10.0.0.1", null), "60");
		assertThat(send(intakes, "/api/claims", "10.0.0.1", "hr.system").getStatus()).isEqualTo(200);
	}

	@Test
	@DisplayName("SEC-04 SEC-26 FM-29 whoever looks at one number after another is held, while his other work goes on: that would be an export")
	void countsReveals() throws Exception {
		PaceFilter reveals = new PaceFilter(PacedDoors.REVEALS, 2, new WallClock(clock));
		assertThat(looks(reveals, "Call her").getStatus()).isEqualTo(200);
		assertThat(looks(reveals, "").getStatus()).isEqualTo(200);
		assertHeld(looks(reveals, "Call her"), "60");
		assertThat(looks(reveals, null).getStatus()).isEqualTo(200);
	}

	private static MockHttpServletResponse looks(PaceFilter filter, String reason) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/employees/E1001");
		if (reason != null) {
			request.addHeader("X-Reveal-Reason", reason);
		}
		MockHttpServletResponse response = new MockHttpServletResponse();
		filter.doFilter(request, response, new MockFilterChain());
		return response;
	}

	@Test
	@DisplayName("SEC-04 ten thousand addresses at once are counted together, so that neither memory grows nor a held one is forgotten")
	void keepsMemoryFlat() {
		Pace pace = new Pace(2);
		pace.knock("guesser", clock.instant());
		pace.knock("guesser", clock.instant());
		for (int address = 0; address < 12_000; address++) {
			pace.knock("address/" + address, clock.instant());
		}
		assertThat(pace.knock("guesser", clock.instant())).isEqualTo(Duration.ofMinutes(1));
		assertThat(pace.knock("one more", clock.instant())).isEqualTo(Duration.ofMinutes(1));
		clock.advance(Duration.ofMinutes(1));
		assertThat(pace.knock("one more", clock.instant())).isEqualTo(Duration.ZERO);
	}

	private static void assertHeld(MockHttpServletResponse reply, String seconds) {
		assertThat(reply.getStatus()).isEqualTo(429);
		assertThat(reply.getHeader("Retry-After")).isEqualTo(seconds);
	}

	private MockHttpServletResponse knocks(String door, String address, String account) throws Exception {
		return send(logins, door, address, account);
	}

	private static MockHttpServletResponse send(PaceFilter filter, String door, String address, String account) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", door);
		request.setRemoteAddr(address);
		if (account != null) {
			request.setAttribute(Actor.class.getName(), new Actor(account, java.util.Set.of(Role.HR_SYSTEM), new OrgNode("group"),
					null));
		}
		MockHttpServletResponse response = new MockHttpServletResponse();
		filter.doFilter(request, response, new MockFilterChain());
		return response;
	}
}
