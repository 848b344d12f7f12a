package org.shebaohub.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

/** The ERP before the ledger on a real store. */
final class ErpRoom implements AutoCloseable {

	static final Actor ERP = new Actor("erp", Set.of(Role.ERP_SYSTEM), new OrgNode("group"), null);

	final Rooms rooms;

	final Enterprise enterprise;

	final OpenItemDesk items;

	private int events;

	ErpRoom(Stores store) {
		rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy", "roster", "ledger");
		enterprise = new Enterprise(rooms);
		items = rooms.get(OpenItemDesk.class);
		hires("E1001");
		hires("E1002");
	}

	EmployeeNo hires(String no) {
		return enterprise.employs(no, "王芳", Enterprise.HANGZHOU, "2020-01-01", null);
	}

	/** @param values by turns a field and its value; the employee is E1001 unless told */
	ErpEvent event(String type, String... values) {
		Map<String, String> data = new HashMap<>(Map.of("employeeNo", "E1001"));
		for (int i = 0; i < values.length; i += 2) {
			data.put(values[i], values[i + 1]);
		}
		return new ErpEvent("erp", "e" + ++events, type, Instant.parse("2026-10-12T00:00:00Z").plusMillis(events), data);
	}

	Decision tells(ErpEvent event) {
		return rooms.get(ErpDesk.class).apply(ERP, event);
	}

	Decision tells(String type, String... values) {
		return tells(event(type, values));
	}

	static String[] loan(String record, String amount) {
		return new String[] { "record", record, "amount", amount, "bookedOn", "2026-10-01" };
	}

	static String[] advance(String record, String amount, String... more) {
		List<String> values = new ArrayList<>(List.of("record", record, "month", "2026-09", "line", "PENSION", "amount",
				amount, "bookedOn", "2026-10-01"));
		values.addAll(List.of(more));
		return values.toArray(String[]::new);
	}

	static String[] clearing(String clearing, String item, String amount) {
		return new String[] { "clearing", clearing, "item", item, "amount", amount, "clearedOn", "2026-10-10" };
	}

	static String[] reversal(String reversal, String clearing) {
		return new String[] { "reversal", reversal, "clearing", clearing, "reversedOn", "2026-10-11" };
	}

	OpenItem item(String employee) {
		List<OpenItem> all = items.history(new EmployeeNo(employee));
		if (all.size() != 1) {
			throw new AssertionError("not one item: " + all);
		}
		return all.get(0);
	}

	/** What is open of an employee, in yuan. */
	String open(String employee) {
		return item(employee).open().toString();
	}

	static List<String> codes(Decision decision) {
		return decision.findings().stream().map(Finding::code).toList();
	}

	<T> List<T> news(Class<T> kind) {
		return rooms.events.stream().filter(kind::isInstance).map(kind::cast).toList();
	}

	@Override
	public void close() {
		rooms.close();
	}
}
