package org.shebaohub;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.core.security.Role;

/** Who may log in to the embedded broker beside the hub: each connected system, with its own queues and nobody else's. */
enum BrokerAccount {

	HR(List.of("hr.events", "hr.receipts"), List.of("hr.commands")),
	ERP(List.of("erp.events", "erp.receipts"), List.of("erp.commands")),
	PORTAL(List.of(), List.of("notice.messages"));

	static final String HUB = "hub";

	private final List<String> writes;

	private final List<String> reads;

	BrokerAccount(List<String> writes, List<String> reads) {
		this.writes = writes;
		this.reads = reads;
	}

	/** The user's name, and that of its only role. */
	String user() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** By the broker's pattern of addresses; what is not named is the hub's alone. */
	static Map<String, Set<Role>> rights() {
		Role hub = new Role(HUB, true, true, true, true, true, true, true, true, true, true);
		Map<String, Set<Role>> rights = new HashMap<>(Map.of("#", new HashSet<>(Set.of(hub))));
		for (BrokerAccount account : values()) {
			account.writes.forEach(queue -> rights.put(queue, new HashSet<>(Set.of(hub, account.role(true)))));
			account.reads.forEach(queue -> rights.put(queue, new HashSet<>(Set.of(hub, account.role(false)))));
		}
		return rights;
	}

	/** No browsing, and no management; the queue may be made by whoever comes first. */
	private Role role(boolean writes) {
		return new Role(user(), writes, !writes, true, false, false, false, false, false, true, false);
	}
}
