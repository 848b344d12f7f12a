package org.shebaohub.connector.trial;

import java.util.Set;
import org.apache.camel.Exchange;
import org.shebaohub.connector.HttpReply;
import org.shebaohub.trial.Trial;
import org.shebaohub.trial.TrialAnswer;
import org.shebaohub.trial.TrialCall;
import org.springframework.stereotype.Component;

/** Asks after a thing that nobody has: whoever says that there is none is there. Nothing is sent, paid or changed by it. */
@Component
public class TrialConnector {

	private static final Set<Integer> KEY_REFUSED = Set.of(401, 403);

	private static final int NOT_OFFERED = 501;

	/** What the system's own question takes: the gateway a phone and a day, the others a number. */
	public String question(Exchange exchange) {
		return call(exchange).connector().equals("sms") ? "phone=10000000000&date=20000101" : "CONNECTOR-TEST";
	}

	/** A bank that offers no query says so, which is an answer. */
	public TrialAnswer answer(Exchange exchange) {
		HttpReply reply = HttpReply.of(exchange);
		return new TrialAnswer(call(exchange).delivery(), call(exchange).connector(), outcome(reply), reply.detail());
	}

	private static Trial.Outcome outcome(HttpReply reply) {
		if (reply.status() == 0) {
			return reply.sent() ? Trial.Outcome.SILENT : Trial.Outcome.NOT_REACHED;
		}
		if (KEY_REFUSED.contains(reply.status())) {
			return Trial.Outcome.KEY_REFUSED;
		}
		return reply.status() >= 500 && reply.status() != NOT_OFFERED ? Trial.Outcome.BROKEN : Trial.Outcome.THERE;
	}

	private static TrialCall call(Exchange exchange) {
		return exchange.getVariable("call", TrialCall.class);
	}
}
