package org.shebaohub.routes;

import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.trace.TraceAtHand;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Puts the business key of the message at hand, and the trace that it belongs to, into every line that a step logs. */
@Component
class CaseInLog implements InterceptStrategy {

	static final String KEY = "case";

	@Override
	public Processor wrapProcessorInInterceptors(CamelContext context, NamedNode step, Processor target, Processor next) {
		return new DelegateAsyncProcessor(target) {

			@Override
			public boolean process(Exchange exchange, AsyncCallback callback) {
				try (TraceAtHand.Span span = TraceAtHand.enter(MessageTrace.of(exchange))) {
					Delivery delivery = MessageTrace.delivery(exchange);
					if (delivery == null || delivery.subject() == null) {
						return super.process(exchange, callback);
					}
					try (MDC.MDCCloseable line = MDC.putCloseable(KEY, delivery.subject())) {
						return super.process(exchange, callback);
					}
				}
			}
		};
	}
}
