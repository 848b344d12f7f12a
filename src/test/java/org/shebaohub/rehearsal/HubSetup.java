package org.shebaohub.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How one hub is set up.
 * @param data its own data directory
 * @param port its HTTP port, the same after every restart
 * @param options of its JVM, the class path among them
 * @param settings what is set on the command line
 */
public record HubSetup(Path data, int port, List<String> options, Map<String, String> settings) {

	/** As {@code mvn spring-boot:run} starts it: on two cores the optimizing compiler costs more than it gives. */
	static final List<String> JVM = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

	/** As {@code src/deploy/hub} starts it, for those who measure: it optimizes what has proved hot. */
	public static final String DEPLOYED = "-XX:TieredStopAtLevel=4 -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=20000"
			+ " -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000"
			+ " -XX:+UnlockDiagnosticVMOptions -XX:CompilerDirectivesFile=src/deploy/compiler.json -Xmx512m -Xmn96m -XX:TrimNativeHeapInterval=5000";

	/** A hub on a free port against those mocks, which are their own process. */
	public static HubSetup against(URI mocks, Bank bank, Path data, int port) {
		Map<String, String> settings = new LinkedHashMap<>();
		settings.put("server.port", Integer.toString(port));
		settings.put("server.address", "127.0.0.1");
		settings.put("hub.data", data.toString());
		settings.put("hub.sandbox.banner", "false");
		settings.put("hub.broker.acceptor-port", "0");
		settings.put("hub.sandbox.counterparties.in-process", "false");
		settings.put("hub.sandbox.sftp.port", Integer.toString(freePort()));
		settings.put("hub.bank.url", mocks + "/bank/" + bank.word());
		settings.put("hub.bank.deduplicates", Boolean.toString(bank.deduplicates()));
		settings.put("hub.bank.queryable", Boolean.toString(bank.queryable()));
		settings.put("hub.tax.url", mocks + "/tax");
		settings.put("hub.enrollment.url", mocks + "/enrollment");
		settings.put("hub.fund.url", mocks + "/fund");
		settings.put("hub.sms.url", mocks + "/sms");
		settings.put("hub.oa.url", mocks + "/oa/tasks");
		settings.put("hub.subscribers.payroll.url", mocks + "/subscribers/payroll");
		return new HubSetup(data, port, ChildJvm.options(JVM, "-cp", ChildJvm.classPath()), settings);
	}

	public HubSetup with(String key, Object value) {
		Map<String, String> more = new LinkedHashMap<>(settings);
		more.put(key, value.toString());
		return new HubSetup(data, port, options, more);
	}

	/** @param more options of the JVM that overrule its own, parted by blanks; or nothing */
	public HubSetup also(String more) {
		List<String> all = new ArrayList<>(options);
		all.addAll(List.of(more.trim().split(" ")));
		return more.isBlank() ? this : run(all);
	}

	HubSetup run(List<String> other) {
		return new HubSetup(data, port, other, settings);
	}

	List<String> arguments() {
		List<String> arguments = new ArrayList<>();
		settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
		return arguments;
	}

	URI address() {
		return URI.create("http://127.0.0.1:" + port);
	}

	public static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException none) {
			throw new UncheckedIOException(none);
		}
	}
}
