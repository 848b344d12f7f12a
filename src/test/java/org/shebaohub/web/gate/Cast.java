package org.shebaohub.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shebaohub.access.AccessDesk;
import org.shebaohub.access.Accounts;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;

/** Somebody of every role at each of three nodes, each with a token, and one of every role with a console session. */
final class Cast {

	/** Where somebody stands, seen from the branch whose things are asked for; the whole is tried where the others fail. */
	enum Node {

		SISTER("group/east/changzhou", "E2035"), PARENT("group/east", "E1120"), OWN("group/east/hangzhou", Branch.EMPLOYEE), WHOLE("group", "E1120");

		private final String path;

		/** Who an employee of that node is. */
		private final String self;

		Node(String path, String self) {
			this.path = path;
			this.self = self;
		}
	}

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final String address;

	private final AccessDesk access;

	private final Map<String, String> tokens = new HashMap<>();

	private final Map<Role, List<String>> sessions = new EnumMap<>(Role.class);

	/** One password for all, counted once: it is slow on purpose. */
	Cast(int port, AccessDesk access, Accounts accounts) {
		this.address = "http://127.0.0.1:" + port;
		this.access = access;
		if (!access.knows("matrix")) {
			access.enrol(new Actor("matrix", Set.of(Role.ADMINISTRATION), new OrgNode("group"), null), "matrix", Actor.HUB);
		}
		for (Role role : Role.values()) {
			for (Node node : Node.values()) {
				accounts.enrol(new Actor(name(role, node), Set.of(role), new OrgNode(node.path),
						role == Role.EMPLOYEE && node.self != null ? new EmployeeNo(node.self) : null), "matrix");
			}
			logsInAgain(role);
		}
	}

	void logsInAgain(Role role) {
		sessions.put(role, login(name(role, Node.OWN)));
	}

	private static String name(Role role, Node node) {
		return "matrix-" + role + "-" + node;
	}

	String token(Role role, Node node) {
		return tokens.computeIfAbsent(name(role, node), name -> access.issue(name, Duration.ofMinutes(30)).token());
	}

	/** Somebody has logged out. */
	void forget(Role role, Node node) {
		tokens.remove(name(role, node));
	}

	HttpResponse<String> byToken(Role role, Node node, HttpRequest.Builder request) {
		return send(request.header("Authorization", "Bearer " + token(role, node)));
	}

	HttpResponse<String> bySession(Role role, HttpRequest.Builder request) {
		sessions.get(role).forEach(header -> request.header(header.split(": ")[0], header.split(": ")[1]));
		return send(request);
	}

	HttpRequest.Builder to(String path) {
		return HttpRequest.newBuilder(URI.create(address + path));
	}

	static HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return HTTP.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException broken) {
			throw new IllegalStateException(broken);
		}
	}

	private List<String> login(String user) {
		String csrf = cookie(send(to("/login")), "XSRF-TOKEN");
		HttpResponse<String> in = send(to("/login").header("Cookie", "XSRF-TOKEN=" + csrf)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("username=" + user + "&password=matrix&_csrf=" + csrf)));
		assertThat(in.headers().firstValue("Location").orElse("")).as("login of %s", user).doesNotContain("error");
		String session = "HUBSESSION=" + cookie(in, "HUBSESSION");
		String fresh = cookie(send(to("/actuator/hawtio/user").header("Cookie", session)), "XSRF-TOKEN");
		return List.of("Cookie: " + session + "; XSRF-TOKEN=" + fresh, "X-XSRF-TOKEN: " + fresh);
	}

	private static String cookie(HttpResponse<String> reply, String name) {
		return reply.headers().allValues("Set-Cookie").stream().filter(line -> line.startsWith(name + "="))
			.map(line -> line.substring(name.length() + 1).split(";")[0]).filter(value -> !value.isEmpty()).findFirst()
			.orElseThrow(() -> new AssertionError("no cookie " + name));
	}
}
