package org.shebaohub.connector.hr;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.shebaohub.dossier.HrReceipt;
import org.springframework.stereotype.Component;

/** Reads the HR system's receipts: {@code {"commandNo": …, "status": "DONE" | "REFUSED", "reason": …}}. */
@Component
public class HrReceipts {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	/** @throws HrUnreadable when it is no such thing; the command stays open and is sent again */
	public HrReceipt read(String receipt) {
		try {
			JsonNode document = MAPPER.readTree(receipt == null ? "" : receipt);
			String status = document.path("status").asText();
			if (document.path("commandNo").asText().isEmpty() || !status.matches("DONE|REFUSED")) {
				throw new HrUnreadable("a receipt without commandNo, or without status DONE or REFUSED");
			}
			return new HrReceipt(document.path("commandNo").asText(), status.equals("DONE"),
					document.path("reason").asText(""));
		}
		catch (JsonProcessingException e) {
			throw new HrUnreadable("a receipt that is no JSON document");
		}
	}
}
