package org.shebaohub.sandbox.counterparty;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class BankTriggersTests {

	@TempDir
	static Path books;

	private static Counterparties bank;

	@BeforeAll
	static void open() {
		bank = Counterparties.inThisProcess(books, null);
		bank.clock("2027-01-12T10:00:00+08:00");
	}

	@AfterAll
	static void close() {
		bank.close();
	}

	private static Counterparties.Said pay(String ending) {
		return bank.pay("dedup", "T-" + ending, "4402" + ending);
	}

	private static Object found(String ending) {
		return bank.ask("dedup", "T-" + ending).field("status");
	}

	private static List<Long> booked(String ending) {
		return BankLedger.read(BankLedger.file(books, "dedup")).stream()
			.filter(line -> line.endToEndId().equals("T-" + ending)).map(BankLine::fen).toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "000", "899", "999" })
	@DisplayName("an ordinary account is paid at once")
	void paysOrdinaryAccounts(String ending) {
		assertThat(pay(ending).field("status")).isEqualTo("PAID");
		assertThat(found(ending)).isEqualTo("PAID");
		assertThat(booked(ending)).containsExactly(1230L);
	}

	@ParameterizedTest
	@CsvSource({ "901, PAID, 1", "902, FAILED, 0", "941, PAID, 1" })
	@DisplayName("FM-17 an accepted order is processing, and paid or failed when its time has come")
	void settlesAcceptedOrdersLater(String ending, String outcome, int debits) {
		String before = bank.get("/__clock").field("now").toString();
		assertThat(pay(ending).field("status")).isEqualTo("ACCEPTED");
		assertThat(found(ending)).isEqualTo("PROCESSING");

		bank.clock(java.time.OffsetDateTime.parse(before).plusSeconds(10).toString());

		assertThat(found(ending)).isEqualTo(outcome);
		assertThat(booked(ending)).hasSize(debits);
	}

	@ParameterizedTest
	@ValueSource(strings = { "903", "904" })
	@DisplayName("FM-15 paid, but no answer in time: the query finds the debit, and sending again does not pay again")
	void paysThoughNobodyHearsOfIt(String ending) {
		assertThat(pay(ending).status()).isZero();
		assertThat(booked(ending)).hasSize(1);
		assertThat(found(ending)).isEqualTo("PAID");

		assertThat(pay(ending).field("status")).isEqualTo("PAID");
		assertThat(booked(ending)).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "905, 0, 1", "924, 0, 1", "921, 500, 2", "922, 429, 2" })
	@DisplayName("FM-16 a send that gets lost debits nothing and is not found; a later one is paid once")
	void losesTheFirstSends(String ending, int status, int times) {
		for (int i = 0; i < times; i++) {
			assertThat(pay(ending).status()).isEqualTo(status);
			assertThat(booked(ending)).isEmpty();
			assertThat(bank.ask("dedup", "T-" + ending).status()).isEqualTo(404);
		}

		assertThat(pay(ending).field("status")).isEqualTo("PAID");
		assertThat(booked(ending)).hasSize(1);
	}

	@Test
	@DisplayName("RULE-6 a paid order is not found until the bank's visibility delay has passed")
	void hidesThenShows() {
		bank.clock("2027-01-13T10:00:00+08:00");
		assertThat(pay("906").status()).isZero();
		assertThat(booked("906")).hasSize(1);
		assertThat(bank.ask("dedup", "T-906").status()).isEqualTo(404);
		bank.clock("2027-01-13T10:00:31+08:00");

		assertThat(found("906")).isEqualTo("PAID");
	}

	@Test
	@DisplayName("FM-17 a paid order is returned the next day, in query, statement and ledger")
	void returnsTheNextDay() {
		bank.clock("2027-01-14T23:59:00+08:00");
		assertThat(pay("907").field("status")).isEqualTo("PAID");
		assertThat(found("907")).isEqualTo("PAID");
		assertThat(booked("907")).containsExactly(1230L);
		bank.clock("2027-01-15T00:00:01+08:00");

		assertThat(found("907")).isEqualTo("RETURNED");
		assertThat(booked("907")).containsExactly(1230L, -1230L);
		assertThat(bank.get("/bank/dedup/statements/2027-01-14").body()).contains("T-907").doesNotContain("RETURN");
		Counterparties.Said statement = bank.get("/bank/dedup/statements/2027-01-15");
		assertThat(statement.field("lines").toString()).contains("endToEndId=T-907", "direction=RETURN", "bookedOn=2027-01-15");
		assertThat(statement.field("count")).isEqualTo(1);
		assertThat(statement.field("total")).isEqualTo("12.30");
	}

	@ParameterizedTest
	@CsvSource({ "911, 200, ACCOUNT_NOT_FOUND", "912, 422, ACCOUNT_CLOSED" })
	@DisplayName("RULE-7 a refused account says so with its code, again and by query, and debits nothing")
	void refusesAccounts(String ending, int status, String code) {
		for (int i = 0; i < 2; i++) {
			Counterparties.Said said = pay(ending);
			assertThat(said.status()).isEqualTo(status);
			assertThat(said.field("status")).isEqualTo("FAILED");
			assertThat(said.field("code")).isEqualTo(code);
		}
		assertThat(found(ending)).isEqualTo("FAILED");
		assertThat(bank.ask("dedup", "T-" + ending).field("code")).isEqualTo(code);
		assertThat(booked(ending)).isEmpty();
	}

	@Test
	@DisplayName("RULE-7 a failure by a doubtful code has paid all the same")
	void paysInSpiteOfADoubtfulFailure() {
		Counterparties.Said said = pay("913");

		assertThat(said.field("status")).isEqualTo("FAILED");
		assertThat(said.field("code")).isEqualTo("E9999");
		assertThat(found("913")).isEqualTo("PAID");
		assertThat(booked("913")).hasSize(1);
	}

	@Test
	@DisplayName("FM-26 a slow answer comes, and many slow ones do not keep the others waiting")
	void slowOnesDoNotBlockTheOthers() throws Exception {
		List<Thread> slow = java.util.stream.IntStream.range(0, 60).mapToObj(i ->
			new Thread(() -> bank.pay("dedup", "S-" + i, "4402923"))).toList();
		slow.forEach(Thread::start);
		await().until(() -> BankLedger.read(BankLedger.file(books, "dedup")).stream()
			.filter(line -> line.endToEndId().startsWith("S-")).count() == 60);

		assertThat(bank.pay("dedup", "S-quick", "4402000").status()).isEqualTo(200);

		assertThat(slow).as("those that still wait").filteredOn(Thread::isAlive).hasSizeGreaterThan(30);
		for (Thread one : slow) {
			one.join();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "931 | <!DOCTYPE html>", "932 | {\"endToEndId\":\"C2026", "933 | {\"code\":\"SYSTEM_BUSY\"" })
	@DisplayName("FM-26 a garbled answer hides a payment that the query shows")
	void garblesAnswers(String ending, String start) {
		Counterparties.Said said = pay(ending);

		assertThat(said.status()).isEqualTo(200);
		assertThat(said.body()).startsWith(start).doesNotContain("\"status\"");
		assertThat(found(ending)).isEqualTo("PAID");
		assertThat(booked(ending)).hasSize(1);
	}

	@Test
	@DisplayName("FM-18 the bank contradicts itself: PAID in the answer, FAILED by query, a debit in the statement")
	void contradictsItself() {
		assertThat(pay("943").field("status")).isEqualTo("PAID");
		assertThat(found("943")).isEqualTo("FAILED");
		assertThat(booked("943")).hasSize(1);
		String day = LocalDate.parse(bank.get("/__clock").field("now").toString().substring(0, 10)).toString();
		assertThat(bank.get("/bank/dedup/statements/" + day).body()).contains("T-943");
		assertThat(bank.get("/bank/dedup/__ledger").body()).contains("T-943");
	}
}
