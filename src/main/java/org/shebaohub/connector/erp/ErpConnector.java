package org.shebaohub.connector.erp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Reads what the ERP answers. */
@Component
public class ErpConnector {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	/**
	 * The number of the voucher that the ERP has booked.
	 *
	 * @throws ReceiptUnreadable when the receipt is no such thing
	 */
	public String voucherNo(String receipt) {
		try {
			JsonNode document = MAPPER.readTree(receipt);
			String voucherNo = document.path("voucherNo").asText("");
			if (voucherNo.isEmpty() || !"BOOKED".equals(document.path("status").asText())) {
				throw new ReceiptUnreadable("no voucher number, or not booked");
			}
			return voucherNo;
		}
		catch (IOException e) {
			throw new ReceiptUnreadable("not a JSON document");
		}
	}
}
