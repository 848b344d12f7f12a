package org.shebaohub.connector.bank;

import com.fasterxml.jackson.databind.JsonNode;
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
		JsonNode document = reply.json().orElseThrow();
		List<BankStatement.Line> lines = new ArrayList<>();
		Yuan total = Yuan.ZERO;
		try {
			for (JsonNode node : document.path("lines")) {
				BankStatement.Line line = line(node);
				lines.add(line);
				total = total.plus(line.amount());
			}
			if (document.path("count").asInt(-1) != lines.size()
					|| !Yuan.of(document.path("total").asText()).equals(total)
					|| !call.date().toString().equals(document.path("date").asText())) {
				throw new StatementBroken(call.date(), "count, total or date do not fit the lines");
			}
		}
		catch (IllegalArgumentException | java.time.DateTimeException e) {
			throw new StatementBroken(call.date(), "a line is unreadable");
		}
		return new BankStatement(call.delivery(), call.date(), lines);
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
