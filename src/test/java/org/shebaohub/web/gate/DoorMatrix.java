package org.shebaohub.web.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shebaohub.kernel.Role;
import org.shebaohub.testing.Canaries;
import org.shebaohub.testing.HrEvents;
import org.shebaohub.web.gate.Cast.Node;

/** Sends everybody to every door and writes down who got what. */
final class DoorMatrix {

	private static final String EVENTS = "application/cloudevents+json";

	private final Cast cast;

	private final Branch branch;

	private final SampleBody bodies;

	private final List<String> names;

	/** What went wrong while looking, such as a list that shows another branch's things. */
	private final List<String> faults = new ArrayList<>();

	/** @param names of people whom those who operate must not meet */
	DoorMatrix(Cast cast, Branch branch, JsonNode document, List<String> names) {
		this.cast = cast;
		this.branch = branch;
		this.names = names;
		this.bodies = new SampleBody(document, branch::value);
	}

	/** Why desks said no, for whoever wonders. */
	private final List<String> refusals = new ArrayList<>();

	List<String> refusals() {
		return refusals;
	}

	List<String> faults() {
		return faults;
	}

	String table(SortedSet<Way> ways) {
		String head = "| | door | " + Stream.of(Role.values()).map(Role::name).collect(Collectors.joining(" | ")) + " |\n"
				+ "|---|---|" + "---|".repeat(Role.values().length) + "\n";
		return ways.stream().map(this::row).collect(Collectors.joining("", head, ""));
	}

	private String row(Way way) {
		return Stream.of(Role.values()).map(role -> cell(way, role))
			.collect(Collectors.joining(" | ", "| " + way.method() + " | `" + way.path() + "` | ", " |\n"));
	}

	private String cell(Way way, Role role) {
		Set<Node> in = EnumSet.noneOf(Node.class);
		for (Node node : EnumSet.complementOf(EnumSet.of(Node.WHOLE))) {
			HttpResponse<String> reply = knock(way, role, node);
			lookForPeople(way, role, reply);
			if (isShut(way, reply)) {
				return isForTheWhole(way) && !isShut(way, knock(way, role, Node.WHOLE)) ? "whole" : "–";
			}
			look(way, role, node, reply);
			if (isIn(way, reply)) {
				if (!namesAThing(way)) {
					return "open";
				}
				in.add(node);
			}
		}
		return word(in);
	}

	/** By token; where that is no key, as a page of the console. */
	private HttpResponse<String> knock(Way way, Role role, Node node) {
		HttpResponse<String> reply = cast.byToken(role, node, request(way));
		if (way.path().equals("/api/logout")) {
			cast.forget(role, node);
		}
		if (way.path().startsWith("/api") || !isShut(way, reply)) {
			return reply;
		}
		HttpResponse<String> page = cast.bySession(role, request(way));
		if (way.method().equals("ANY") && isShut(way, page)) {
			page = cast.bySession(role, cast.to(branch.at(way.path())));
		}
		if (way.path().endsWith("/logout") && !isShut(way, page)) {
			cast.logsInAgain(role);
		}
		return page;
	}

	private static String word(Set<Node> in) {
		if (in.size() == Node.WHOLE.ordinal()) {
			return "all";
		}
		return in.isEmpty() ? "none" : in.contains(Node.SISTER) ? "odd" : in.contains(Node.PARENT) ? "scope" : "self";
	}

	private boolean namesAThing(Way way) {
		return way.path().contains("{") || takesEvents(way) || branch.isMeantBy(bodies.query(way))
				|| way.sent().equals("POST") && branch.isMeantBy(bodies.of(way).toString());
	}

	/** The gate itself says no, or the console asks for a login. */
	private static boolean isShut(Way way, HttpResponse<String> reply) {
		return reply.statusCode() == 401 && reply.body().contains("NO_TOKEN") || reply.statusCode() == 404 && !isListed(way)
				|| reply.statusCode() == 405 || reply.statusCode() == 403 && !reply.body().contains("\"findings\"")
				|| reply.statusCode() == 302 && reply.headers().firstValue("Location").orElse("").contains("/login");
	}

	private static boolean isForTheWhole(Way way) {
		return Doors.all().stream().anyMatch(door -> door.whole() && door.path().equals(way.path()) && door.method().matches(way.method()));
	}

	private static boolean isListed(Way way) {
		return Doors.all().stream().anyMatch(door -> door.path().equals(way.path()));
	}

	/** False when the desk says that there is no such thing, or that it is not for this role. */
	private boolean isIn(Way way, HttpResponse<String> reply) {
		if (takesEvents(way)) {
			return reply.body().contains("APPLIED");
		}
		boolean refused = reply.statusCode() == 403 && reply.body().matches("(?s).*\"(NOT_ALLOWED|ROLE_NEEDED)\".*");
		boolean unknown = reply.statusCode() == 404 && !reply.body().contains("\"DUTY_UNKNOWN\"");
		return !unknown && !refused;
	}

	/** Whoever asks, numbers are masked in body and headers; who operates reads no names either. */
	private void lookForPeople(Way way, Role role, HttpResponse<String> reply) {
		String said = reply.headers().map() + reply.body();
		List<String> met = new ArrayList<>(Canaries.numbersIn(said));
		names.stream().filter(name -> role == Role.ADMIN && said.contains(name)).forEach(met::add);
		if (!met.isEmpty()) {
			faults.add("%s at %s %s meets %s: %s".formatted(role, way.method(), way.path(), met, reply.body()));
		}
	}

	private void look(Way way, Role role, Node node, HttpResponse<String> reply) {
		if (reply.statusCode() >= 500 && reply.statusCode() != 503) {
			faults.add("%s at %s %s: %d %s".formatted(role, way.method(), way.path(), reply.statusCode(), reply.body()));
		}
		if (reply.statusCode() == 400 && namesAThing(way)) {
			faults.add("no fitting body for %s %s: %s".formatted(way.method(), way.path(), reply.body()));
		}
		if (!isIn(way, reply)) {
			refusals.add("%s %s %s %s: %d %s".formatted(way.method(), way.path(), role, node, reply.statusCode(), reply.body()));
		}
		if (node == Node.SISTER && way.path().startsWith("/api/") && !namesAThing(way) && branch.isNamedIn(reply.body())) {
			faults.add("%s of another branch reads of this one at %s %s".formatted(role, way.method(), way.path()));
		}
	}

	private boolean takesEvents(Way way) {
		return bodies.takes(way, EVENTS);
	}

	private HttpRequest.Builder request(Way way) {
		HttpRequest.Builder request = cast.to(branch.at(way.path()) + bodies.query(way))
			.header("Idempotency-Key", UUID.randomUUID().toString());
		if (!way.sent().equals("POST")) {
			return request.method(way.sent(), BodyPublishers.noBody());
		}
		if (takesEvents(way)) {
			return request.header("Content-Type", EVENTS).POST(BodyPublishers.ofString(event(way.path())));
		}
		if (bodies.takes(way, "multipart/form-data")) {
			return request.header("Content-Type", "multipart/form-data; boundary=edge").POST(BodyPublishers.ofString(
					"--edge\r\nContent-Disposition: form-data; name=\"OTHER\"; filename=\"a.pdf\"\r\n\r\n"
							+ new String(Branch.PAPER) + "\r\n--edge--\r\n"));
		}
		return request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(bodies.of(way).toString()));
	}

	private static String event(String door) {
		String[] what = switch (door) {
			case "/api/hr/events" -> new String[] { "employee.contact-changed", "phone", Canaries.PHONE };
			case "/api/erp/events" -> new String[] { "loan.booked", "record", "LM" + HrEvents.id(), "amount", "1.00", "bookedOn",
					"2026-10-09" };
			case "/api/attendance/events" -> new String[] { "attendance.seen", "lastDay", "2026-10-04" };
			default -> new String[] { "coverage.active", "source", "FUND", "since", "2026-01-01" };
		};
		String[] data = Stream.concat(Stream.of("employeeNo", Branch.EMPLOYEE), Stream.of(what).skip(1)).toArray(String[]::new);
		return HrEvents.event("matrix-" + UUID.randomUUID(), what[0], data);
	}
}
