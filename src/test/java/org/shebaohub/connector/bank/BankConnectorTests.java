package org.shebaohub.connector.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.payout.BankAnswer;
import org.shebaohub.payout.PayoutCall;

class BankConnectorTests {

	private static final Delivery DELIVERY = new Delivery(1, 1, "payout.send", "SH01R1", "{}");

	private final BankConnector connector = new BankConnector();

	@ParameterizedTest(name = "{0} {1} → {2}")
	@DisplayName("RULE-6 RULE-7 an answer that is not wholly understood is UNCLEAR, a refusal keeps its code")
	@CsvSource(delimiter = '|', textBlock = """
			200 | {"endToEndId":"SH01R1","status":"PAID","bankSerial":"B1"}       | PAID
			200 | {"endToEndId":"SH01R1","status":"ACCEPTED"}                     | ACCEPTED
			200 | {"endToEndId":"SH01R1","status":"FAILED","code":"X1"}           | FAILED
			200 | {"endToEndId":"OTHER","status":"PAID"}                          | UNCLEAR
			200 | {"status":"PAID"}                                               | UNCLEAR
			200 | {"endToEndId":"SH01R1","status":"DONE"}                         | UNCLEAR
			200 | {"endToEndId":"SH01R1"}                                         | UNCLEAR
			200 | {"error":{"code":"E42"}}                                        | UNCLEAR
			200 | <html><body>maintenance</body></html>                           | UNCLEAR
			200 | {"endToEndId":"SH01R1","status":"PA                             | UNCLEAR
			200 | {"endToEndId":"SH01R1","status":"PAID"} trailing                | UNCLEAR
			200 | "PAID"                                                          | UNCLEAR
			302 | {"endToEndId":"SH01R1","status":"PAID"}                         | UNCLEAR
			400 | {"code":"ACCOUNT_CLOSED"}                                       | FAILED
			400 | {}                                                              | UNCLEAR
			404 | {"code":"NOT_FOUND"}                                            | FAILED
			429 | {"code":"TOO_MANY"}                                             | UNCLEAR
			500 | {"code":"ACCOUNT_CLOSED"}                                       | UNCLEAR
			503 | <html/>                                                         | UNCLEAR
			""")
	void readsTheAnswerToASend(int status, String body, BankAnswer.Kind kind) {
		assertThat(connector.answer(answered(PayoutCall.Action.SEND, status, body)).kind()).isEqualTo(kind);
	}

	@ParameterizedTest(name = "{0} {1} → {2}")
	@DisplayName("RULE-6 not found counts only when the bank itself says so about the question")
	@CsvSource(delimiter = '|', textBlock = """
			404 | {"code":"NOT_FOUND"}                                            | NOT_FOUND
			404 | <html>no such page</html>                                       | UNCLEAR
			404 | {"code":"NO_ROUTE"}                                             | UNCLEAR
			501 | {"code":"NOT_SUPPORTED"}                                        | UNCLEAR
			200 | {"status":"PROCESSING"}                                         | ACCEPTED
			200 | {"status":"RETURNED","bankSerial":"B2"}                         | RETURNED
			200 | {"endToEndId":"OTHER","status":"PAID"}                          | UNCLEAR
			400 | {"code":"ACCOUNT_CLOSED"}                                       | UNCLEAR
			""")
	void readsTheAnswerToAQuestion(int status, String body, BankAnswer.Kind kind) {
		assertThat(connector.answer(answered(PayoutCall.Action.QUERY, status, body)).kind()).isEqualTo(kind);
	}

	@Test
	@DisplayName("RULE-6 only what provably never left is NOT SENT")
	void tellsSilenceFromNotSent() {
		assertThat(broken(new ConnectException("refused"))).isEqualTo(BankAnswer.Kind.NOT_SENT);
		assertThat(broken(new UnknownHostException("bank"))).isEqualTo(BankAnswer.Kind.NOT_SENT);
		assertThat(broken(new SSLHandshakeException("expired"))).isEqualTo(BankAnswer.Kind.NOT_SENT);
		assertThat(broken(new SocketTimeoutException("read timed out"))).isEqualTo(BankAnswer.Kind.UNCLEAR);
		assertThat(broken(new SocketException("Connection reset"))).isEqualTo(BankAnswer.Kind.UNCLEAR);
		assertThat(broken(new IllegalStateException("anything"))).isEqualTo(BankAnswer.Kind.UNCLEAR);
	}

	@Test
	@DisplayName("RULE-4 the instruction carries the stored reference and the exact amount as text")
	void writesTheInstruction() {
		assertThat(connector.instruction(exchange(PayoutCall.Action.SEND))).isEqualTo("""
				{"amount":"3200.00","currency":"CNY","endToEndId":"SH01R1","payeeAccount":"6217000010000000003",\
				"payeeBank":"样例银行","payeeName":"张三","purpose":"报销"}""");
	}

	private BankAnswer.Kind broken(Exception failure) {
		Exchange exchange = exchange(PayoutCall.Action.SEND);
		exchange.setProperty(Exchange.EXCEPTION_CAUGHT, new RuntimeException(failure));
		return connector.answer(exchange).kind();
	}

	private static Exchange answered(PayoutCall.Action action, int status, String body) {
		Exchange exchange = exchange(action);
		exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, status);
		exchange.getMessage().setBody(body);
		return exchange;
	}

	private static Exchange exchange(PayoutCall.Action action) {
		Exchange exchange = new DefaultExchange(new DefaultCamelContext());
		exchange.setVariable("call", new PayoutCall(action, "SH01R1", Yuan.of("3200"), "6217000010000000003", "张三",
				"样例银行", "报销", DELIVERY));
		return exchange;
	}
}
