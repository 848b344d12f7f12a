package org.shebaohub.connector.bureau;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.shebaohub.connector.HttpReply;
import org.shebaohub.contribution.BureauStatusDesk.AccountBalance;
import org.shebaohub.contribution.BureauStatusDesk.Answer;
import org.shebaohub.contribution.BureauStatusDesk.Answer.Kind;
import org.shebaohub.contribution.BureauStatusDesk.Call;
import org.shebaohub.kernel.Yuan;
import org.springframework.stereotype.Component;

/** A question about a person in the bureau's words, and its answer in the desk's. */
@Component
public class BureauConnector {

	/** The path of the question. */
	public String person(Exchange exchange) {
		Call call = call(exchange);
		return String.join("/", call.insuranceNo(), "contributions", call.unit(), call.month().toString(), call.line().name());
	}

	/** What is not wholly understood is no answer, and is asked again. */
	public Answer answer(Exchange exchange) {
		Call call = call(exchange);
		HttpReply reply = HttpReply.of(exchange);
		if (reply.sent() && reply.status() == 404 && reply.text("code").equals("PERSON_UNKNOWN")) {
			return Answer.empty(call, Kind.UNKNOWN, "");
		}
		if (!reply.sent() || !reply.isOk() || reply.text("status").isEmpty() || !isReadable(reply)) {
			return Answer.empty(call, Kind.NO_ANSWER, reply.detail());
		}
		return new Answer(call, Kind.STATED, day(reply, "enrolledOn"), day(reply, "paidOn"), day(reply, "creditedOn"),
				balance(reply), reply.text("status"));
	}

	private static boolean isReadable(HttpReply reply) {
		try {
			day(reply, "enrolledOn");
			day(reply, "paidOn");
			day(reply, "creditedOn");
			balance(reply);
			return true;
		}
		catch (DateTimeException | NumberFormatException unreadable) {
			return false;
		}
	}

	private static Optional<LocalDate> day(HttpReply reply, String field) {
		return reply.text(field).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(reply.text(field)));
	}

	/** An amount without its day says nothing. */
	private static Optional<AccountBalance> balance(HttpReply reply) {
		return day(reply, "balanceOn").filter(day -> !reply.text("accountBalance").isEmpty())
			.map(day -> new AccountBalance(Yuan.of(reply.text("accountBalance")), day));
	}

	private static Call call(Exchange exchange) {
		return exchange.getVariable("call", Call.class);
	}
}
