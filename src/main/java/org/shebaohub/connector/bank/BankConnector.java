package org.shebaohub.connector.bank;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.shebaohub.connector.HttpReply;
import org.shebaohub.kernel.CanonicalJson;
import org.shebaohub.payout.BankAnswer;
import org.shebaohub.payout.PayoutCall;
import org.springframework.stereotype.Component;

/** Payout instructions and questions in the bank's words, its answers in the payout desk's. */
@Component
public class BankConnector {

	/** The body of a payout instruction. */
	public String instruction(Exchange exchange) {
		PayoutCall call = call(exchange);
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("endToEndId", call.reference());
		document.put("amount", call.amount());
		document.put("currency", "CNY");
		document.put("payeeAccount", call.accountNo());
		document.put("payeeName", call.holder());
		document.put("payeeBank", call.bankName());
		document.put("purpose", call.purpose());
		return CanonicalJson.write(document);
	}

	/** The path of a question. */
	public String reference(Exchange exchange) {
		return call(exchange).reference();
	}

	/**
	 * What the bank's answer means. An answer that is not wholly understood is UNCLEAR; a business refusal is FAILED with
	 * its code, and whether that code proves that nothing was debited is the desk's to say.
	 */
	public BankAnswer answer(Exchange exchange) {
		PayoutCall call = call(exchange);
		HttpReply reply = HttpReply.of(exchange);
		String serial = reply.text("bankSerial");
		return new BankAnswer(call.delivery(), call.reference(), kind(call, reply), reply.text("code"),
				serial.isEmpty() ? null : serial, reply.detail());
	}

	private static BankAnswer.Kind kind(PayoutCall call, HttpReply reply) {
		if (!reply.sent()) {
			return BankAnswer.Kind.NOT_SENT;
		}
		if (reply.isOk()) {
			return isAbout(call, reply) ? stated(reply.text("status")) : BankAnswer.Kind.UNCLEAR;
		}
		boolean asked = call.action() == PayoutCall.Action.QUERY;
		if (asked && reply.status() == 404 && "NOT_FOUND".equals(reply.text("code"))) {
			return BankAnswer.Kind.NOT_FOUND;
		}
		boolean refused = !asked && reply.status() >= 400 && reply.status() < 500 && reply.status() != 429
				&& !reply.text("code").isEmpty();
		return refused ? BankAnswer.Kind.FAILED : BankAnswer.Kind.UNCLEAR;
	}

	private static boolean isAbout(PayoutCall call, HttpReply reply) {
		String reference = reply.text("endToEndId");
		return reference.equals(call.reference()) || call.action() == PayoutCall.Action.QUERY && reference.isEmpty();
	}

	private static BankAnswer.Kind stated(String status) {
		return switch (status) {
			case "PAID" -> BankAnswer.Kind.PAID;
			case "ACCEPTED", "PROCESSING" -> BankAnswer.Kind.ACCEPTED;
			case "FAILED" -> BankAnswer.Kind.FAILED;
			case "RETURNED" -> BankAnswer.Kind.RETURNED;
			default -> BankAnswer.Kind.UNCLEAR;
		};
	}

	private static PayoutCall call(Exchange exchange) {
		return exchange.getVariable("call", PayoutCall.class);
	}
}
