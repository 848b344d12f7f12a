package org.shebaohub.connector.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.Exchange;
import org.shebaohub.connector.CallbackDoor;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.notice.SmsReceipt;
import org.springframework.stereotype.Component;

/** The gateway's receipt push: an array, verified and taken once. */
@Component
public class SmsReceipts {

	private final CallbackDoor door;

	private final ReceiptSettings settings;

	private final NoticeDesk notices;

	SmsReceipts(CallbackDoor door, ReceiptSettings settings, NoticeDesk notices) {
		this.door = door;
		this.settings = settings;
		this.notices = notices;
	}

	/** @return the HTTP status for the gateway */
	public int take(Exchange exchange) {
		return door.take(exchange, "sms.receipt", settings.callbackKeys(),
				receipts -> receipts.forEach(receipt -> notices.receipt(receipt(receipt))));
	}

	private static SmsReceipt receipt(JsonNode receipt) {
		return new SmsReceipt(receipt.path("out_id").asText(), receipt.path("biz_id").asText(null),
				receipt.path("success").asBoolean(), receipt.path("err_code").asText(null));
	}
}
