package org.shebaohub.ledger.voucher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shebaohub.ledger.Voucher;

/** A voucher in the words of the ERP's command queue. */
public final class VoucherDocument {

	private VoucherDocument() {
	}

	public static Map<String, Object> of(Voucher voucher, String reverses, String reason) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("voucherNo", voucher.no());
		document.put("caseKey", voucher.caseKey());
		document.put("date", voucher.date());
		document.put("reverses", reverses);
		document.put("reason", reason == null || reason.isEmpty() ? null : reason);
		document.put("currency", "CNY");
		document.put("postings", lines(voucher));
		return document;
	}

	private static List<Map<String, Object>> lines(Voucher voucher) {
		return voucher.postings().stream().map(posting -> Map.<String, Object>of("account", posting.account(), "amount",
				posting.amount().toString())).toList();
	}
}
