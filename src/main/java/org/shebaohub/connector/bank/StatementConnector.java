package org.shebaohub.connector.bank;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.shebaohub.connector.HttpReply;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.payout.BankStatement;
import org.shebaohub.payout.StatementCall;
import org.springframework.stereotype.Component;

/** The bank's statement of a day, taken only when it is whole: its count and total must fit its lines. */
@Component
public class StatementConnector {

	/** The path of the day. */
	public String day(Exchange exchange) {
		return call(exchange).date().toString();
	}

	/** @throws StatementBroken when there is none, or it is not whole; the message then waits for its next attempt */
	public BankStatement statement(Exchange exchange) {
		StatementCall call = call(exchange);
		HttpReply reply = HttpReply.of(exchange);
		if (!reply.isOk()) {
			throw new StatementBroken(call.date(), reply.detail());
		}
		try {
			JsonNode document = reply.json().orElseThrow();
			List<BankStatement.Line> lines = new ArrayList<>();
			document.path("lines").forEach(node -> lines.add(line(node)));
			if (!isWhole(document, call.date(), lines)) {
				throw new StatementBroken(call.date(), "count, total or date do not fit the lines");
			}
			return new BankStatement(call.delivery(), call.date(), lines);
		}
		catch (IllegalArgumentException | DateTimeException e) {
			throw new StatementBroken(call.date(), "a line is unreadable");
		}
	}

	private static boolean isWhole(JsonNode document, LocalDate day, List<BankStatement.Line> lines) {
		Yuan total = lines.stream().map(BankStatement.Line::amount).reduce(Yuan.ZERO, Yuan::plus);
		return document.path("count").asInt(-1) == lines.size()
				&& Yuan.of(document.path("total").asText()).equals(total)
				&& day.toString().equals(document.path("date").asText());
	}

	private static BankStatement.Line line(JsonNode node) {
		return new BankStatement.Line(node.path("serial").asText(), node.path("endToEndId").asText(),
				BankStatement.Direction.valueOf(node.path("direction").asText()), Yuan.of(node.path("amount").asText()),
				LocalDate.parse(node.path("bookedOn").asText()));
	}

	private static StatementCall call(Exchange exchange) {
		return exchange.getVariable("call", StatementCall.class);
	}
}
