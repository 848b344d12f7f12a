package org.shebaohub.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.testing.HubClient;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a claim must not look like: each fault is told by a problem with a code, and nothing is stored. */
@HubTest
class BadClaimDoorTests {

	private static final String GOOD = """
			{"employeeNo":"E1115","kind":"HOSPITAL","dateOfService":"2026-10-08",
			 "lines":[{"description":"住院费","payer":"EMPLOYER","amount":"10.00"}]}""";

	@Autowired
	private Environment environment;

	@Autowired
	private JdbcClient jdbc;

	private Office office;

	private long claims;

	@BeforeEach
	void opens() {
		office = new Office(environment);
		claims = claims();
	}

	@ParameterizedTest(name = "bad input: {0} becomes {1}")
	@CsvSource(delimiter = '|', textBlock = """
			"10.00"      | "0.00"                 | AMOUNT_NOT_POSITIVE
			"10.00"      | "-10.00"               | AMOUNT_NOT_POSITIVE
			"10.00"      | "123456789012.00"      | AMOUNT_TOO_LARGE
			"2026-10-08" | "2027-03-01"           | SERVICE_IN_FUTURE
			"2026-10-08" | "2022-02-28"           | SERVICE_BEFORE_HIRING
			"2026-10-08" | "2023-10-01"           | SERVICE_TOO_LONG_AGO
			"住院费"       | ""                     | DESCRIPTION_LENGTH
			"10.00"}     | "10.00","serviceDate":"2026-10-07"} | LINE_BEFORE_SERVICE
			"E1115"      | "E9999"                | EMPLOYEE_UNKNOWN
			"E1115"      | "E2001"                | EMPLOYEE_UNKNOWN
			[{"description":"住院费","payer":"EMPLOYER","amount":"10.00"}] | [] | NO_LINES
			""")
	void findsWhatIsWrong(String good, String bad, String finding) {
		HubClient.Reply reply = office.as("HR").post("/api/claims", GOOD.replace(good, bad));
		assertThat(reply.status()).isEqualTo(finding.endsWith("UNKNOWN") ? 404 : 422);
		assertProblem(reply, "REFUSED");
		assertThat(Office.texts(reply.body().path("findings"), "code")).contains(finding);
		assertThat(Office.texts(reply.body().path("findings"), "remedy")).doesNotContain("", "null");
	}

	@ParameterizedTest(name = "bad input: {0} becomes {1}")
	@CsvSource(delimiter = '|', textBlock = """
			"10.00"      | "10.001"
			"10.00"      | 10.00
			"10.00"      | 10
			"10.00"      | "1e3"
			"10.00"      | "+10.00"
			"10.00"      | " 10.00"
			"10.00"      | "１０.00"
			"10.00"      | "1,000.00"
			"10.00"      | "1234567890123456.00"
			"10.00"      | "NaN"
			"10.00"      | ""
			"10.00"      | null
			"10.00"      | ["10.00"]
			"HOSPITAL"   | "DENTIST"
			"HOSPITAL"   | "hospital"
			"HOSPITAL"   | 0
			"HOSPITAL"   | null
			"EMPLOYER"   | "EVERYBODY"
			"EMPLOYER"   | null
			"2026-10-08" | "2026-02-30"
			"2026-10-08" | "2026-10-08T00:00:00Z"
			"2026-10-08" | "+999999999-12-31"
			"2026-10-08" | "-999999999-01-01"
			"2026-10-08" | "1-1-1"
			"2026-10-08" | ""
			"2026-10-08" | 20261008
			"2026-10-08" | [2026,10,8]
			"2026-10-08" | null
			"E1115"      | "1 or 1=1"
			"E1115"      | "E1115\\u0000"
			"E1115"      | 1115
			"E1115"      | null
			"住院费"       | null
			"住院费"       | 7
			"住院费"       | "a\\u0000b"
			"lines"      | "line"
			"kind"       | "extra":1,"kind"
			"kind"       | "employeeNo":"E1116","kind"
			"10.00"}     | "10.00"},null
			"10.00"}]}   | "10.00"}]} {}
			"10.00"}]}   | "10.00"}]
			""")
	void refusesWhatItCannotRead(String good, String bad) {
		HubClient.Reply reply = office.as("HR").post("/api/claims", GOOD.replace(good, bad));
		assertThat(reply.status()).as(reply.raw().body()).isEqualTo(400);
		assertProblem(reply, "UNREADABLE_JSON");
		assertThat(reply.raw().body()).as("never quotes the input").doesNotContain("住院费", "E1115");
	}

	@ParameterizedTest(name = "bad input: {0} for a body")
	@ValueSource(strings = { "", "null", "[]", "\"claim\"", "<claim/>", "{", "7" })
	void refusesWhatIsNoClaim(String body) {
		HubClient.Reply reply = office.as("HR").post("/api/claims", body);
		assertThat(reply.status()).isEqualTo(400);
		assertProblem(reply, "UNREADABLE_JSON");
	}

	@Test
	@DisplayName("bad input: too many lines, and a body of 1 MB, deep nesting, half a surrogate")
	void refusesTooMuch() {
		String line = GOOD.substring(GOOD.indexOf("{\"description"), GOOD.indexOf("]}"));
		HubClient.Reply many = office.as("HR").post("/api/claims", GOOD.replace(line, (line + ",").repeat(100) + line));
		assertThat(Office.texts(many.body().path("findings"), "code")).containsExactly("TOO_MANY_LINES");
		HubClient.Reply large = office.as("HR").post("/api/claims", GOOD.replace("住院费", "费".repeat(350_000)));
		assertThat(large.status()).isEqualTo(413);
		assertProblem(large, "TOO_LARGE");
		assertThat(office.as("HR").post("/api/claims", "[".repeat(100_000)).status()).isEqualTo(400);
		assertThat(office.as("HR").post("/api/claims", GOOD.replace("住院费", "\\ud800")).status()).isEqualTo(400);
		assertThat(claims()).isEqualTo(claims);
	}

	@Test
	@DisplayName("bad input: no Idempotency-Key, a malformed one, no token")
	void wantsAKeyAndAToken() {
		for (String key : new String[] { null, "a b", "x".repeat(65) }) {
			HubClient.Reply reply = office.as("HR").post("/api/claims", GOOD, key);
			assertThat(reply.status()).isEqualTo(400);
			assertProblem(reply, "IDEMPOTENCY_KEY_MISSING");
		}
		HubClient.Reply nobody = HubClient.anonymous(office.port()).post("/api/claims", GOOD);
		assertThat(nobody.status()).isEqualTo(401);
		assertProblem(nobody, "NO_TOKEN");
	}

	private void assertProblem(HubClient.Reply reply, String code) {
		assertThat(reply.raw().headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(reply.text("code")).as(reply.raw().body()).isEqualTo(code);
		assertThat(reply.body().path("status").asInt()).isEqualTo(reply.status());
		assertThat(reply.text("title")).isNotEmpty();
		assertThat(claims()).as("nothing half done").isEqualTo(claims);
	}

	private long claims() {
		return jdbc.sql("select count(*) from claim").query(Long.class).single();
	}
}
