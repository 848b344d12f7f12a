package org.shebaohub.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.exchange.Delivery;
import org.slf4j.MDC;

class CaseInLogTests {

	@Test
	@DisplayName("every step with a message at hand logs its business key, and no step after it does")
	void namesTheCase() throws Exception {
		List<String> seen = new ArrayList<>();
		try (DefaultCamelContext camel = new DefaultCamelContext()) {
			camel.getCamelContextExtension().addInterceptStrategy(new CaseInLog());
			camel.addRoutes(new RouteBuilder() {

				@Override
				public void configure() {
					from("direct:in").process(exchange -> seen.add(MDC.get(CaseInLog.KEY)))
						.process(exchange -> exchange.setVariable("delivery", exchange.getMessage().getBody()))
						.process(exchange -> seen.add(MDC.get(CaseInLog.KEY))).to("direct:on");
					from("direct:on").process(exchange -> seen.add(MDC.get(CaseInLog.KEY)));
				}
			});
			camel.start();
			camel.createProducerTemplate().sendBody("direct:in", new Delivery(1, 1, "payout.send", "SH01-C1-1", "{}"));
			camel.createProducerTemplate().sendBody("direct:on", "nothing at hand");
		}
		assertThat(seen).containsExactly(null, "SH01-C1-1", "SH01-C1-1", null);
		assertThat(MDC.get(CaseInLog.KEY)).isNull();
	}
}
