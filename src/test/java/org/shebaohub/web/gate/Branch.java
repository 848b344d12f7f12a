package org.shebaohub.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.shebaohub.testing.HrEvents;
import org.shebaohub.testing.HubClient;
import org.shebaohub.testing.HubClient.Reply;
import org.shebaohub.testing.Office;

/** One thing of each kind that belongs to the Hangzhou branch, made by its people at their doors. */
final class Branch {

	static final String EMPLOYEE = "E1121";

	static final byte[] PAPER = "%PDF-1.4\n% a paper of the matrix\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

	private final Office office;

	/** What stands for {@code {no}} below a path, by the path's beginning. */
	private final Map<String, String> numbers = new LinkedHashMap<>();

	/** Other variables and fields by their names. */
	private final Map<String, String> values = new LinkedHashMap<>(Map.of("month", "2026-05", "unit", "HZ09", "node",
			"group/east/hangzhou", "role", "ADMIN", "person", "matrix-nobody", "clock", "WAGES", "id", "999999"));

	/** @param employee the client of the person himself */
	Branch(Office office, HubClient employee) {
		this.office = office;
		String claim = claims();
		numbers.put("/api/claims", claim);
		numbers.put("/api/enquiries", made(employee.post("/api/enquiries", "{\"about\":\"2026-09\",\"text\":\"为什么?\"}"), "enquiryNo"));
		numbers.put("/api/enrollment-changes", made(office.as("HR").post("/api/enrollment-changes", ("{\"employeeNo\":\"%s\","
				+ "\"scheme\":\"HOUSING_FUND\",\"kind\":\"REMOVAL\",\"effective\":\"2026-10-31\"}").formatted(EMPLOYEE)), "changeNo"));
		numbers.put("/api/offboardings", resigns());
		numbers.put("/api/cases", first("/api/cases?kind=ENQUIRY&limit=200", "cases", numbers.get("/api/enquiries"), "caseNo"));
		numbers.put("/api/mismatches", isStopped());
		numbers.put("/api", EMPLOYEE);
		values.put("employeeNo", EMPLOYEE);
		values.put("case", claim);
		values.put("commandNo", filing(claim));
		values.put("message", office.messages("reference", values.get("reference")).path(0).path("id").asText());
	}

	private String claims() {
		Reply claim = office.as("HR").post("/api/claims", Office.bill(EMPLOYEE, "3.21").replace("]", ",{\"description\":\"统筹\","
				+ "\"payer\":\"FUND\",\"amount\":\"1.00\"}]"));
		String no = made(claim, "claimNo");
		Reply paper = office.as("HR").upload("/api/claims/" + no + "/documents", Map.of("OTHER", PAPER));
		values.put("document", paper.body().path("papers").path(0).path("documentId").asText());
		values.put("reference", office.approves(no));
		return no;
	}

	/** The number under which the HR system is asked to file the claim's voucher, once it is paid. */
	private String filing(String claim) {
		String[] no = new String[1];
		office.soon(() -> no[0] = StreamSupport.stream(office.messages("claimNo", claim).spliterator(), false)
			.filter(message -> message.path("kind").asText().equals("hr.command")).findFirst()
			.orElseThrow(() -> new AssertionError("no voucher yet")).path("subject").asText());
		return no[0];
	}

	private String resigns() {
		tells("HR_SYSTEM", "/api/hr/events", "employee.resigned", "resignationId", "R" + EMPLOYEE, "lastDay", "2026-12-31");
		return first("/api/offboardings?limit=200", "", EMPLOYEE, "no");
	}

	private String isStopped() {
		tells("BUREAU_SYSTEM", "/api/bureau/events", "coverage.active", "source", "ENROLLMENT", "since", "2026-01-01");
		tells("BUREAU_SYSTEM", "/api/bureau/events", "coverage.stopped", "source", "ENROLLMENT", "since", "2026-10-05");
		office.soon(() -> assertThat(office.as("HR").get("/api/employees/" + EMPLOYEE).body().path("compared").path("mismatches")).isNotEmpty());
		return office.as("HR").get("/api/employees/" + EMPLOYEE).body().path("compared").path("mismatches").get(0).path("no").asText();
	}

	private void tells(String system, String door, String type, String... data) {
		String[] all = new String[data.length + 2];
		all[0] = "employeeNo";
		all[1] = EMPLOYEE;
		System.arraycopy(data, 0, all, 2, data.length);
		String event = HrEvents.event("matrix-" + HrEvents.id(), type, all);
		// two tellings at once of one person may break one of them; a partner comes again, and so does this one
		office.soon(() -> {
			Reply reply = office.as(system).send(door, "application/cloudevents+json", event);
			assertThat(reply.status()).as(reply.raw().body()).isEqualTo(200);
		});
	}

	private String first(String list, String field, String about, String name) {
		JsonNode body = office.as("HR").get(list).body();
		JsonNode rows = field.isEmpty() ? body : body.path(field);
		return StreamSupport.stream(rows.spliterator(), false).filter(row -> row.toString().contains(about)).findFirst()
			.orElseThrow(() -> new AssertionError(list + " without " + about + ": " + body)).findValue(name).asText();
	}

	private static String made(Reply reply, String field) {
		assertThat(reply.body().path(field).asText()).as(reply.raw().body()).isNotEmpty();
		return reply.body().path(field).asText();
	}

	/** The path with the branch's own things in it; what no pattern names is x. */
	String at(String pattern) {
		String no = numbers.entrySet().stream().filter(each -> pattern.startsWith(each.getKey())).map(Map.Entry::getValue)
			.findFirst().orElse("x");
		String path = pattern.replace("{no}", no);
		path = path.startsWith("/api/messages") ? path.replace("{id}", values.get("message")) : path;
		for (Map.Entry<String, String> value : values.entrySet()) {
			path = path.replace("{" + value.getKey() + "}", value.getValue());
		}
		return path.replaceAll("\\{\\*?\\w+}|\\*\\*?", "x");
	}

	/** What a field or parameter of this name holds; null when any value will do. */
	String value(String name) {
		return values.get(name);
	}

	/** True when a request is about the branch, one of its things or one of its people. */
	boolean isMeantBy(String request) {
		return isNamedIn(request) || request.contains(values.get("node")) || request.contains(values.get("person"));
	}

	/** True when a text names something of the branch. */
	boolean isNamedIn(String text) {
		return numbers.values().stream().anyMatch(text::contains) || text.contains(values.get("reference"));
	}
}
