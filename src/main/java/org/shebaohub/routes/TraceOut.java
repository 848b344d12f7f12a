package org.shebaohub.routes;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import org.apache.camel.Exchange;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.component.jms.MessageCreatedStrategy;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.shebaohub.trace.Trace;
import org.shebaohub.trace.TraceAtHand;
import org.springframework.jms.support.JmsUtils;
import org.springframework.stereotype.Component;

/** Tells every peer, by HTTP and by queue, to which work a call belongs; connectors neither add nor keep that header. */
@Component
class TraceOut implements HttpClientConfigurer, MessageCreatedStrategy {

	@Override
	public void configureHttpClient(HttpClientBuilder client) {
		client.addRequestInterceptorLast((request, body, context) -> request.setHeader(Trace.HEADER, header()));
	}

	@Override
	public void onMessageCreated(Message message, Session session, Exchange exchange, Throwable cause) {
		try {
			message.setStringProperty(Trace.HEADER, header());
		}
		catch (JMSException broken) {
			throw JmsUtils.convertJmsAccessException(broken);
		}
	}

	private static String header() {
		return TraceAtHand.orBegin().next().header();
	}
}
