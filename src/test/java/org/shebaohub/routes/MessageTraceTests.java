package org.shebaohub.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.trace.Trace;
import org.shebaohub.trace.TraceAtHand;
import org.slf4j.MDC;

class MessageTraceTests {

	private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";

	private final List<String> seen = new ArrayList<>();

	@Test
	@DisplayName("every step is at the trace that the message brought, though the route drops all its headers first")
	void keepsWhatCame() throws Exception {
		send("in", "00-" + ID + "-00f067aa0ba902b7-01");
		assertThat(seen).containsExactly(ID, ID, ID);
		assertThat(MDC.get(TraceAtHand.IN_LOG)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "evil", "00-" + ID + "-0000000000000000-01" })
	@DisplayName("SEC-09 a message without a trace, or with something else under its name, is at one that begins here, the same at every step")
	void begins(String header) throws Exception {
		send("in", header);
		assertThat(seen).hasSize(3).allMatch(id -> id.matches("[0-9a-f]{32}") && !id.equals(ID)).containsOnly(seen.get(0));
	}

	@Test
	@DisplayName("a message of the mail room is at the trace that its row names")
	void followsTheRow() throws Exception {
		send(new Delivery(1, 1, "payout.send", "SH01-C1-1", "{}", new Trace(ID, "00f067aa0ba902b7", false)), "");
		assertThat(seen.subList(1, 3)).containsOnly(ID);
		assertThat(seen.get(0)).isNotEqualTo(ID);
	}

	private void send(Object body, String header) throws Exception {
		try (DefaultCamelContext camel = new DefaultCamelContext()) {
			camel.getCamelContextExtension().addInterceptStrategy(new CaseInLog());
			camel.addRoutes(new RouteBuilder() {

				@Override
				public void configure() {
					from("direct:in").process(exchange -> seen.add(MDC.get(TraceAtHand.IN_LOG))).removeHeaders("*")
						.filter(body().isInstanceOf(Delivery.class)).setVariable("delivery", body()).end()
						.process(exchange -> seen.add(MDC.get(TraceAtHand.IN_LOG))).to("direct:on");
					from("direct:on").process(exchange -> seen.add(MDC.get(TraceAtHand.IN_LOG)));
				}
			});
			camel.start();
			camel.createProducerTemplate().sendBodyAndHeader("direct:in", body, Trace.HEADER, header);
		}
	}
}
