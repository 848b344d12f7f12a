package org.shebaohub.connector.erp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.shebaohub.ledger.LedgerDesk;
import org.springframework.stereotype.Component;

/** Reads what the ERP answers. */
@Component
public class ErpConnector {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private static final List<String> NUMBERS = List.of("voucherNo", "orderNo", "paymentNo");

	/**
	 * What the ERP says of a voucher, an order or an approval: {@code {"voucherNo" | "orderNo" | "paymentNo": …, "status":
	 * "BOOKED" | "REFUSED", "reason": …}}.
	 *
	 * @throws ReceiptUnreadable when the receipt is no such thing
	 */
	public LedgerDesk.Receipt receipt(String receipt) {
		try {
			JsonNode document = MAPPER.readTree(receipt);
			String no = NUMBERS.stream().map(field -> document.path(field).asText("")).filter(text -> !text.isEmpty())
				.findFirst().orElse("");
			String status = document.path("status").asText();
			if (no.isEmpty() || !status.matches("BOOKED|REFUSED")) {
				throw new ReceiptUnreadable("no number of a command, or neither booked nor refused");
			}
			return new LedgerDesk.Receipt(no, status.equals("BOOKED") ? null : document.path("reason").asText("no reason given"));
		}
		catch (IOException e) {
			throw new ReceiptUnreadable("not a JSON document");
		}
	}
}
