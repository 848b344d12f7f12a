package org.shebaohub.ledger.deduction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shebaohub.kernel.CanonicalJson;
import org.shebaohub.ledger.DeductionOrder;
import org.shebaohub.ledger.item.ItemRow;
import org.shebaohub.ledger.item.Items;

/** An order in the words of the ERP's command queue. */
final class OrderDocument {

	private OrderDocument() {
	}

	static String of(DeductionOrder order, Cap cap, Items items) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("command", "DEDUCT");
		document.put("orderNo", order.no());
		document.put("employeeNo", order.employee());
		document.put("basis", order.basis());
		document.put("consent", order.consent());
		document.put("currency", "CNY");
		document.put("amount", order.amount());
		document.put("netNotBelow", cap.netNotBelow());
		document.put("percentNotAbove", cap.percent());
		document.put("items", order.lines().stream().map(line -> line(line, items.take(line.itemNo()))).toList());
		return CanonicalJson.write(document);
	}

	private static Map<String, Object> line(DeductionOrder.Line line, ItemRow row) {
		Map<String, Object> one = new LinkedHashMap<>();
		one.put("itemNo", line.itemNo());
		one.put("record", row.erpRecord());
		one.put("kind", row.item().kind());
		one.put("month", row.item().month());
		one.put("line", row.item().line());
		one.put("amount", line.amount());
		return one;
	}

	/** For those who look an order up. */
	static Map<String, String> keys(DeductionOrder order) {
		return Map.of("employeeNo", order.employee().value(), "orderNo", order.no());
	}

	/** For the log. */
	static Map<String, Object> words(DeductionOrder order) {
		return Map.of("orderNo", order.no(), "basis", order.basis(), "amount", order.amount(), "confirmed",
				order.confirmed(), "state", order.state(), "items", List.copyOf(order.lines()));
	}
}
