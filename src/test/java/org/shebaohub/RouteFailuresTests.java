package org.shebaohub;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;
import java.lang.reflect.Proxy;
import org.apache.camel.Exchange;
import org.apache.camel.component.jms.JmsBinding;
import org.apache.camel.component.jms.JmsMessage;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.testing.RecordingMailRoom;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.support.TransactionOperations;

class RouteFailuresTests {

	private final DefaultCamelContext camel = new DefaultCamelContext();

	private final RecordingMailRoom mailRoom = new RecordingMailRoom();

	@Test
	@DisplayName("RULE-1 a partner's message on which a route broke goes back to the broker, it is never acknowledged")
	void givesBackToTheBroker() throws JMSException {
		assertThat(failed("direct:jms", 1, new IllegalStateException()).isRollbackOnly()).isTrue();
		assertThat(failed("direct:jms", 50, new CannotAcquireLockException("held")).isRollbackOnly()).isTrue();
		assertThat(mailRoom.kept()).isEmpty();
	}

	@Test
	@DisplayName("FM-14 the third time that a message breaks a route, it is kept for a person and the queue goes on")
	void keepsPoison() throws JMSException {
		assertThat(failed("direct:jms", 2, new IllegalStateException()).isRollbackOnly()).isTrue();
		assertThat(failed("direct:jms", 3, new IllegalStateException()).isRollbackOnly()).isFalse();
		assertThat(mailRoom.kept()).singleElement().asString().endsWith("a receipt");
	}

	private Exchange failed(String endpoint, int deliveries, Exception failure) throws JMSException {
		Exchange exchange = camel.getEndpoint(endpoint).createExchange();
		exchange.setProperty(Exchange.EXCEPTION_CAUGHT, failure);
		exchange.setMessage(new JmsMessage(exchange, message(deliveries), null, new JmsBinding()));
		new RouteFailures(mailRoom, TransactionOperations.withoutTransaction()).record(exchange);
		return exchange;
	}

	private static TextMessage message(int deliveries) {
		return (TextMessage) Proxy.newProxyInstance(TextMessage.class.getClassLoader(), new Class<?>[] { TextMessage.class },
				(proxy, method, arguments) -> switch (method.getName()) {
					case "getIntProperty" -> deliveries;
					case "getText" -> "a receipt";
					case "hashCode" -> 1;
					default -> null;
				});
	}
}
