package org.shebaohub;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.management.ObjectName;
import org.shebaohub.kernel.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * What the console may read and do by JMX; what is not named here is refused to everybody. Administrators operate, auditors
 * look, and for everybody else there is nothing: they work in the hub's own tabs, which use the doors.
 */
final class ConsoleRules {

	private static final Set<String> CAMEL = Set.of("context", "routes", "routegroups", "components", "endpoints",
			"consumers", "producers", "processors", "services", "threadpools", "errorhandlers", "steps", "health");

	private static final Set<String> JVM = Set.of("Memory", "MemoryPool", "OperatingSystem", "Threading",
			"GarbageCollector", "ClassLoading", "Compilation");

	/** System properties and arguments may hold secrets. */
	private static final Set<String> RUNTIME = Set.of("Name", "Pid", "StartTime", "Uptime", "VmName", "VmVendor",
			"VmVersion", "SpecVersion", "ObjectName");

	/** A processor's expression shows placeholders resolved, the counterparts' API keys among them. */
	private static final Set<String> SECRET = Set.of("Expression", "GlobalOptions");

	/** How full the broker is; an acceptor's parameters hold its keys' passwords, a queue's first message is somebody's. */
	private static final Set<String> BROKER = Set.of("ObjectName", "Name", "Address", "Version", "Started", "Active", "Uptime", "MessageCount",
			"ConsumerCount", "DeliveringCount", "ScheduledCount", "MessagesAdded", "MessagesAcknowledged", "MessagesExpired", "MessagesKilled",
			"PersistentSize", "FirstMessageAge", "Durable", "Paused", "Paging", "QueueCount", "QueueNames", "AddressCount", "AddressNames", "AddressSize",
			"ConnectionCount", "TotalMessageCount", "TotalConsumerCount", "DiskStoreUsage", "AddressMemoryUsage", "AddressMemoryUsagePercentage");

	/** With exactly these parameters: others would resolve placeholders or change something. */
	private static final Map<String, Set<String>> OPERATIONS = Map.of(
			"routes", Set.of("start()", "stop()", "suspend()", "resume()", "dumpRouteAsXml()",
					"dumpRouteStatsAsXml(boolean,boolean)"),
			"context", Set.of("dumpRoutesAsXml()", "dumpRoutesStatsAsXml(boolean,boolean)"),
			"hub", Set.of("canInvoke"));

	private static final Set<String> OPERATING = Set.of("start", "stop", "suspend", "resume");

	private ConsoleRules() {
	}

	static boolean mayRead(ObjectName bean, String attribute) {
		return is(Role.ADMIN, Role.AUDITOR) && isOpen(bean, attribute);
	}

	private static boolean isOpen(ObjectName bean, String attribute) {
		String type = type(bean);
		return switch (bean.getDomain()) {
			case "org.apache.camel" -> CAMEL.contains(type) && !SECRET.contains(attribute);
			case "java.lang" -> JVM.contains(type) || type.equals("Runtime") && RUNTIME.contains(attribute);
			case "org.apache.activemq.artemis" -> BROKER.contains(attribute);
			case "hub" -> true;
			default -> false;
		};
	}

	static boolean isHidden(ObjectName bean) {
		return !mayRead(bean, "ObjectName");
	}

	/** @param operation as the caller wrote it, with or without its signature */
	static boolean mayInvoke(ObjectName bean, String operation) {
		String signature = operation.replace(" ", "");
		boolean looks = !OPERATING.contains(signature.replaceAll("\\(.*", ""));
		return is(Role.ADMIN) && isListed(bean, signature) || is(Role.AUDITOR) && looks && isListed(bean, signature);
	}

	private static boolean isListed(ObjectName bean, String signature) {
		return switch (bean.getDomain()) {
			case "org.apache.camel" -> OPERATIONS.getOrDefault(type(bean), Set.of()).stream()
				.anyMatch(allowed -> allowed.equals(signature) || isOnlyOne(allowed, signature))
					|| isInflight(bean) && Set.of("browse()", "browse").contains(signature);
			case "hub" -> OPERATIONS.get("hub").contains(signature.replaceAll("\\(.*", ""));
			default -> false;
		};
	}

	/** Without a signature Jolokia runs an operation only when the bean has one of that name. */
	private static boolean isOnlyOne(String allowed, String name) {
		return allowed.startsWith(name + "(") && allowed.contains("Stats");
	}

	/** Lists ids and places of running exchanges, never their content. */
	private static boolean isInflight(ObjectName bean) {
		return type(bean).equals("services") && String.valueOf(bean.getKeyProperty("name")).contains("Inflight");
	}

	private static String type(ObjectName bean) {
		return String.valueOf(bean.getKeyProperty("type"));
	}

	private static boolean is(Role... anyOf) {
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		return who != null && Stream.of(anyOf).anyMatch(role -> who.getAuthorities().stream()
			.anyMatch(authority -> authority.getAuthority().equals("ROLE_" + role)));
	}
}
