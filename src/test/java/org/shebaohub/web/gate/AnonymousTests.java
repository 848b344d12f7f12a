package org.shebaohub.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.RawHttp;
import org.shebaohub.testing.RawHttp.Reply;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Nobody, at every path that the running hub serves, by every method and in every spelling. */
@HubTest
class AnonymousTests {

	private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE",
			"CONNECT", "PROPFIND");

	@Autowired
	private ApplicationContext hub;

	@LocalServerPort
	private int port;

	private final Set<String> paths = new TreeSet<>();

	private final List<String> letIn = new ArrayList<>();

	@BeforeEach
	void asksTheHub() {
		ServedWays.of(hub).forEach(way -> paths.add(way.concrete()));
		assertThat(paths).hasSizeGreaterThan(100).contains("/api/claims", "/api/hr/events", "/callbacks/bank",
				"/actuator/health", "/actuator/jolokia", "/console");
	}

	@Test
	@DisplayName("SEC-01 nobody gets anything at any path by any method, but at the doors that are open by name")
	void refusesEveryMethod() {
		Set<String> open = Doors.all().stream().filter(Door::open).map(door -> door.method() + " " + door.path())
			.collect(Collectors.toSet());
		paths.forEach(path -> METHODS.stream().filter(method -> !open.contains(method + " " + path))
			.forEach(method -> knock(method, path)));
		assertThat(letIn).isEmpty();
	}

	@Test
	@DisplayName("SEC-01 another spelling of any path opens nothing: capitals, slashes, parameters, dots and encoded characters")
	void refusesEverySpelling() {
		Set<String> open = Doors.all().stream().filter(Door::open).map(Door::path).collect(Collectors.toSet());
		paths.stream().flatMap(path -> spellings(path).stream()).filter(path -> !open.contains(path)).distinct()
			.forEach(path -> knock(path.hashCode() % 2 == 0 ? "GET" : "POST", path));
		assertThat(letIn).isEmpty();
	}

	private void knock(String method, String path) {
		Reply reply = new RawHttp(port).send(method, path, null);
		boolean login = reply.status() == 302 && reply.header("Location").endsWith("/login");
		if (!login && !Set.of(400, 401, 403, 405, 501).contains(reply.status())) {
			letIn.add(method + " " + path + ": " + reply.status() + " " + reply.body());
		}
	}

	private static List<String> spellings(String path) {
		int last = path.lastIndexOf('/') + 1;
		String folder = path.substring(0, last);
		String name = path.substring(last);
		List<String> all = new ArrayList<>(List.of(path + "/", path + "//", "/" + path, folder + "/" + name, path + ";",
				path + ";a=b", "/;" + path, folder + "./" + name, folder + "x/../" + name, folder + "%2e/" + name, folder + "x/%2e%2e/" + name,
				path + "%2f", path + "%00", path + "%20", path + ".json", path + "%3bx", "/%2e" + path, folder + "\\" + name));
		if (!name.isEmpty()) {
			all.addAll(List.of(path.toUpperCase(java.util.Locale.ROOT), folder + name.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
					+ name.substring(1), folder + "%" + Integer.toHexString(name.charAt(0)) + name.substring(1)));
		}
		return all;
	}
}
