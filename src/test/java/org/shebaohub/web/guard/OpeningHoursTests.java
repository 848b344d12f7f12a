package org.shebaohub.web.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OpeningHoursTests {

	private final ApplicationAvailability hub = mock(ApplicationAvailability.class);

	@Test
	@DisplayName("RULE-1 a hub that is not ready sends callers away to come again in five seconds, but says how it is")
	void saysHowItIs() throws Exception {
		given(hub.getReadinessState()).willReturn(ReadinessState.REFUSING_TRAFFIC);
		assertThat(knocks("/api/claims")).returns(503, MockHttpServletResponse::getStatus)
			.returns("5", away -> away.getHeader("Retry-After"));
		for (String path : new String[] { "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness" }) {
			assertThat(knocks(path).getStatus()).as(path).isEqualTo(200);
		}
		for (String path : new String[] { "/actuator/hawtio", "/actuator/healthy", "/actuator/health/../hawtio" }) {
			assertThat(knocks(path).getStatus()).as(path).isEqualTo(503);
		}
		given(hub.getReadinessState()).willReturn(ReadinessState.ACCEPTING_TRAFFIC);
		assertThat(knocks("/api/claims").getStatus()).isEqualTo(200);
	}

	private MockHttpServletResponse knocks(String path) throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		new OpeningHours(hub).doFilter(new MockHttpServletRequest("GET", path), response, new MockFilterChain());
		return response;
	}
}
