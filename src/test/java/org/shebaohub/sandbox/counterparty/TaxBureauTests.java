package org.shebaohub.sandbox.counterparty;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TaxBureauTests {

	@TempDir
	static Path books;

	private static Counterparties bureau;

	@BeforeAll
	static void open() {
		bureau = Counterparties.inThisProcess(books, null);
		bureau.clock("2027-02-10T10:00:00+08:00");
	}

	@AfterAll
	static void close() {
		bureau.close();
	}

	/** One line of 100.00 and 20.00 for each person. */
	private static Map<String, Object> list(String... people) {
		List<Map<String, String>> lines = Arrays.stream(people).map(person -> Map.of("insuranceNo", person, "line", "MEDICAL",
				"employerShare", "100.00", "employeeShare", "20.00")).toList();
		return new TreeMap<>(Map.of("unit", "BJ-001", "month", "2027-01", "total", people.length * 120 + ".00", "lines", lines));
	}

	private static Counterparties.Said declare(String number, String... people) {
		return bureau.put("/tax/declarations/" + number, list(people));
	}

	private static Counterparties.Said pay(String number, String total) {
		return bureau.post("/tax/declarations/" + number + "/payment", Map.of("total", total));
	}

	private static Counterparties.Said ask(String number) {
		return bureau.get("/tax/declarations/" + number);
	}

	@Test
	@DisplayName("a declaration is taken, paid, and credited after two polls")
	void creditsAfterPolls() {
		bureau.clock("2027-02-10T10:00:00+08:00");
		Counterparties.Said declared = declare("D-1", "BJ000001", "BJ000002");
		assertThat(declared.status()).isEqualTo(202);
		assertThat(Json.read(declared.body())).containsOnlyKeys("declarationNo", "receiptNo", "status").containsEntry("status", "DECLARED");
		assertThat(ask("D-1").field("status")).isEqualTo("DECLARED");

		Counterparties.Said paid = pay("D-1", "240.00");

		assertThat(paid.status()).isEqualTo(202);
		assertThat(paid.field("status")).isEqualTo("PAYING");
		assertThat(ask("D-1").field("status")).isEqualTo("PAYING");
		assertThat(ask("D-1").field("status")).isEqualTo("PAID");
		assertThat(Json.read(ask("D-1").body())).containsEntry("status", "CREDITED").containsEntry("paidOn", "2027-02-10")
			.containsEntry("creditedOn", "2027-02-10").containsEntry("rejected", List.of());
		assertThat(pay("D-1", "240.00").status()).isEqualTo(202);
	}

	@Test
	@DisplayName("a payment is credited when its business minutes have passed, on the day that they passed")
	void creditsAfterMinutes() {
		bureau.clock("2027-02-10T23:59:30+08:00");
		declare("D-2", "BJ000003");
		pay("D-2", "120.00");
		bureau.clock("2027-02-13T09:00:00+08:00");

		assertThat(Json.read(ask("D-2").body())).containsEntry("status", "CREDITED").containsEntry("paidOn", "2027-02-10")
			.containsEntry("creditedOn", "2027-02-11");
	}

	@Test
	@DisplayName("FM-09 the same declaration again has the same answer; other content under its number is refused")
	void knowsItsNumbers() {
		Counterparties.Said first = declare("D-3", "BJ000004");

		assertThat(Json.read(declare("D-3", "BJ000004").body())).isEqualTo(Json.read(first.body()));
		assertThat(declare("D-3", "BJ000005").status()).isEqualTo(409);
		assertThat(ask("D-unknown").status()).isEqualTo(404);
		assertThat(pay("D-unknown", "1.00").status()).isEqualTo(404);
	}

	@Test
	@DisplayName("a total that is not the lines' is refused, in the declaration and in the payment")
	void checksTotals() {
		Map<String, Object> wrong = list("BJ000006");
		wrong.put("total", "120.01");
		assertThat(bureau.put("/tax/declarations/D-4", wrong).status()).isEqualTo(400);
		assertThat(bureau.put("/tax/declarations/D-4", Map.of("unit", "x", "month", "2027-01", "total", "0.00")).status()).isEqualTo(400);
		declare("D-4", "BJ000006");

		assertThat(pay("D-4", "120.01").field("code")).isEqualTo("TOTAL_MISMATCH");
		assertThat(ask("D-4").field("status")).isEqualTo("DECLARED");
	}

	@Test
	@DisplayName("FM-22 lines are rejected one by one, and the rest can be paid")
	void rejectsLineByLine() {
		assertThat(declare("D-5", "BJ000901", "BJ000007", "BJ000902").field("status")).isEqualTo("DECLARED");

		assertThat(ask("D-5").field("status")).isEqualTo("PARTIAL");
		assertThat(ask("D-5").field("rejected").toString()).contains("BASE_OUT_OF_RANGE", "PERSON_NOT_ENROLLED").doesNotContain("BJ000007");
		assertThat(pay("D-5", "360.00").status()).isEqualTo(409);
		assertThat(pay("D-5", "120.00").status()).isEqualTo(202);
	}

	@Test
	@DisplayName("FM-22 a declaration without an accepted line is rejected and cannot be paid")
	void rejectsAll() {
		declare("D-6", "BJ000901");

		assertThat(ask("D-6").field("status")).isEqualTo("REJECTED");
		assertThat(pay("D-6", "0.00").field("code")).isEqualTo("REJECTED");
	}

	@ParameterizedTest
	@CsvSource({ "911, 503, 2", "923, 0, 1" })
	@DisplayName("FM-21 while the bureau is down nothing is declared; later it is")
	void losesTheFirstSends(String ending, int status, int times) {
		for (int i = 0; i < times; i++) {
			assertThat(declare("D-" + ending, "BJ000" + ending).status()).isEqualTo(status);
			assertThat(ask("D-" + ending).status()).isEqualTo(404);
		}

		assertThat(declare("D-" + ending, "BJ000" + ending).status()).isEqualTo(202);
	}

	@ParameterizedTest
	@CsvSource({ "921", "922" })
	@DisplayName("FM-26 a declaration whose answer is late has been declared")
	void declaresThoughNobodyHearsOfIt(String ending) {
		assertThat(declare("D-" + ending, "BJ000" + ending).status()).isZero();

		assertThat(ask("D-" + ending).field("status")).isEqualTo("DECLARED");
	}

	@Test
	@DisplayName("FM-26 a payment whose answer is late has been taken")
	void takesThePaymentThoughNobodyHearsOfIt() {
		assertThat(declare("D-924", "BJ000924").status()).isEqualTo(202);

		assertThat(pay("D-924", "120.00").status()).isZero();

		assertThat(ask("D-924").field("status")).isEqualTo("PAYING");
		assertThat(pay("D-924", "120.00").status()).isEqualTo(202);
	}
}
