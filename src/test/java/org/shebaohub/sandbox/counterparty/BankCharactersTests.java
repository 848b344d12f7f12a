package org.shebaohub.sandbox.counterparty;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BankCharactersTests {

	private static final String ACCOUNT = "6222020000001230";

	@TempDir
	static Path books;

	private static Counterparties bank;

	@BeforeAll
	static void open() {
		bank = Counterparties.inThisProcess(books, null);
	}

	@AfterAll
	static void close() {
		bank.close();
	}

	private static List<BankLine> ledger(String character, String endToEndId) {
		return BankLedger.read(BankLedger.file(books, character)).stream().filter(line -> line.endToEndId().equals(endToEndId)).toList();
	}

	@Test
	@DisplayName("F-19 a bank that deduplicates answers the same order again with the first answer and debits once")
	void deduplicatesTheSameOrder() {
		Counterparties.Said first = bank.pay("dedup", "same-1", ACCOUNT);

		assertThat(bank.pay("dedup", "same-1", ACCOUNT)).isEqualTo(first);
		assertThat(first.field("status")).isEqualTo("PAID");
		assertThat(ledger("dedup", "same-1")).extracting(BankLine::fen).containsExactly(1230L);
	}

	@Test
	@DisplayName("FM-09 the same reference with other content is refused and debits nothing more")
	void refusesOtherContentUnderAKnownReference() {
		bank.pay("dedup", "other-1", ACCOUNT);
		Map<String, Object> other = Counterparties.order("other-1", ACCOUNT);
		other.put("amount", "12.31");

		Counterparties.Said said = bank.post("/bank/dedup/payouts", other);

		assertThat(said.status()).isEqualTo(409);
		assertThat(said.field("code")).isEqualTo("DUPLICATE_REFERENCE");
		assertThat(ledger("dedup", "other-1")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "queryable", "blind" })
	@DisplayName("FM-19 a bank without deduplication pays the same order twice")
	void paysTwiceWithoutDeduplication(String character) {
		bank.pay(character, "twice-1", ACCOUNT);
		bank.pay(character, "twice-1", ACCOUNT);

		assertThat(ledger(character, "twice-1")).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "dedup", "queryable" })
	@DisplayName("F-19 a bank that can be queried tells what became of a reference")
	void answersQueries(String character) {
		String serial = (String) bank.pay(character, "asked-1", ACCOUNT).field("bankSerial");

		Counterparties.Said said = bank.ask(character, "asked-1");

		assertThat(said.field("status")).isEqualTo("PAID");
		assertThat(said.field("bankSerial")).isEqualTo(serial);
		assertThat(bank.ask(character, "never-sent").status()).isEqualTo(404);
		assertThat(bank.ask(character, "never-sent").field("code")).isEqualTo("NOT_FOUND");
	}

	@Test
	@DisplayName("FM-19 the blind bank cannot be queried and still issues a statement")
	void blindBankOnlyIssuesStatements() {
		bank.clock("2027-03-01T10:00:00+08:00");
		bank.pay("blind", "blind-1", ACCOUNT);

		assertThat(bank.ask("blind", "blind-1").status()).isEqualTo(501);
		assertThat(bank.get("/bank/blind/statements/2027-03-01").body()).contains("blind-1");
	}

	@Test
	@DisplayName("F-19 the same order 20 times at once is one debit and twenty equal answers at the bank that deduplicates")
	void debitsOnceUnderConcurrency() throws Exception {
		ExecutorService clients = Executors.newFixedThreadPool(20);
		Callable<Counterparties.Said> send = () -> bank.pay("dedup", "race-1", ACCOUNT);

		List<Future<Counterparties.Said>> said = clients.invokeAll(IntStream.range(0, 20).mapToObj(i -> send).toList());

		for (Future<Counterparties.Said> one : said) {
			assertThat(one.get()).isEqualTo(said.get(0).get());
			assertThat(one.get().status()).isEqualTo(200);
		}
		assertThat(ledger("dedup", "race-1")).hasSize(1);
		clients.shutdown();
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.00", "-1.00", "1.234", "1", "1234567890123.00", "1e3" })
	@DisplayName("a malformed amount is answered 400 and debits nothing")
	void refusesMalformedAmounts(String amount) {
		Map<String, Object> order = Counterparties.order("bad-amount", ACCOUNT);
		order.put("amount", amount);

		assertThat(bank.post("/bank/dedup/payouts", order).status()).isEqualTo(400);
		assertThat(bank.send("POST", "/bank/dedup/payouts", "{half").status()).isEqualTo(400);
		assertThat(ledger("dedup", "bad-amount")).isEmpty();
	}

	@Test
	@DisplayName("a bank that does not exist is answered 404, not served by another")
	void knowsThreeBanks() {
		assertThat(bank.pay("nowhere", "no-1", ACCOUNT).status()).isEqualTo(404);
	}
}
