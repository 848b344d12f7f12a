package org.shebaohub.connector.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.notice.SmsAnswer;
import org.shebaohub.notice.SmsAnswer.Kind;
import org.shebaohub.notice.SmsCall;
import org.shebaohub.notice.SmsCall.Action;

/** What a gateway lists of a telephone's day, read in our words. */
class SmsConnectorTests {

	@ParameterizedTest
	@ValueSource(strings = {"null", "\"\""})
	@DisplayName("F-20 FM-26 a listed message without an id is found, and has none")
	void readsNoIdAsNone(String id) {
		assertThat(listed(Set.of("B1"), message(id))).returns(Kind.DELIVERED, SmsAnswer::kind)
			.matches(answer -> answer.bizId() == null || answer.bizId().isEmpty());
	}

	@Test
	@DisplayName("F-20 what another message is known by is not this one")
	void leavesTheOther() {
		assertThat(listed(Set.of("B1"), message("\"B1\""), message("\"B2\""))).returns("B2", SmsAnswer::bizId);
		assertThat(listed(Set.of("B1"), message("\"B1\""))).returns(Kind.NOT_FOUND, SmsAnswer::kind);
	}

	private static String message(String id) {
		return "{\"bizId\":%s,\"template\":\"SMS_1\",\"params\":{\"a\":\"1\"},\"status\":\"DELIVERED\"}".formatted(id);
	}

	private static SmsAnswer listed(Set<String> taken, String... messages) {
		Exchange exchange = new DefaultExchange(new DefaultCamelContext());
		exchange.setVariable("call", new SmsCall(null, Action.QUERY, "N1", "13800001234", "S", "SMS_1", Map.of("a", "1"),
				LocalDate.parse("2026-10-12"), null, taken));
		exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, 200);
		exchange.getMessage().setBody("{\"messages\":[" + String.join(",", messages) + "]}");
		return new SmsConnector().listed(exchange);
	}
}
