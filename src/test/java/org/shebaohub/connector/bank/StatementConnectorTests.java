package org.shebaohub.connector.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.payout.BankStatement;
import org.shebaohub.payout.StatementCall;

class StatementConnectorTests {

	private static final String LINES = "[{\"serial\":\"S1\",\"endToEndId\":\"SH01R1\",\"direction\":\"DEBIT\","
			+ "\"amount\":\"100.00\",\"bookedOn\":\"2026-10-12\"},{\"serial\":\"S2\",\"endToEndId\":\"SH01R2\","
			+ "\"direction\":\"RETURN\",\"amount\":\"0.05\",\"bookedOn\":\"2026-10-12\"}]";

	private final StatementConnector connector = new StatementConnector();

	@Test
	@DisplayName("RULE-10 a whole statement is taken with all its lines")
	void takesAWholeStatement() {
		BankStatement statement = connector.statement(answered(200, "2026-10-12", 2, "100.05", LINES));
		assertThat(statement.date()).isEqualTo("2026-10-12");
		assertThat(statement.lines()).extracting(BankStatement.Line::amount).containsExactly(Yuan.of("100.00"), Yuan.of("0.05"));
	}

	@ParameterizedTest(name = "{0} {1} {2} {3}")
	@DisplayName("RULE-10 a statement whose count, total or date does not fit its lines is none")
	@CsvSource({ "200, 2026-10-12, 3, 100.05", "200, 2026-10-12, 2, 100.04", "200, 2026-10-11, 2, 100.05",
			"200, 2026-10-12, 2, much", "503, 2026-10-12, 2, 100.05" })
	void refusesOneThatIsNotWhole(int status, String date, int count, String total) {
		Exchange exchange = answered(status, date, count, total, LINES);
		assertThatThrownBy(() -> connector.statement(exchange)).isInstanceOf(StatementBroken.class);
	}

	@ParameterizedTest
	@DisplayName("RULE-10 one line that cannot be read leaves none of the statement")
	@CsvSource({ "DEBIT, CREDIT", "2026-10-12, 2026-13-12", "100.00, 1e2x" })
	void refusesAnUnreadableLine(String right, String wrong) {
		Exchange exchange = answered(200, "2026-10-12", 2, "100.05", LINES.replaceFirst(right, wrong));
		assertThatThrownBy(() -> connector.statement(exchange)).isInstanceOf(StatementBroken.class);
	}

	private static Exchange answered(int status, String date, int count, String total, String lines) {
		Exchange exchange = new DefaultExchange(new DefaultCamelContext());
		exchange.setVariable("call", new StatementCall(StatementCall.Action.FETCH, LocalDate.of(2026, 10, 12),
				new Delivery(1, 1, "bank.statement", "2026-10-12", "{}")));
		exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, status);
		exchange.getMessage().setBody("{\"date\":\"" + date + "\",\"count\":" + count + ",\"total\":\"" + total
				+ "\",\"lines\":" + lines + "}");
		return exchange;
	}
}
