package org.shebaohub.rehearsal.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shebaohub.rehearsal.Claimed;
import org.shebaohub.sandbox.counterparty.BankLedger;

@DisplayName("The rehearsal's judge")
class LedgerJudgeTests {

	private static final String LINE = """
			{"direction":"%s","serial":"D00000000%d","endToEndId":"H1%s","amount":"%s","bookedOn":"2026-10-12","order":null}""";

	private static final List<Claimed> CLAIMED = List.of(new Claimed("k1", "E1", "120.00", "C20261012-000001"),
			new Claimed("k2", "E2", "75.50", "C20261012-000002"), new Claimed("k3", "E3", "10.00", "C20261012-000003"));

	private static final Set<String> REFERENCES = Set.of("H1C20261012000001N1", "H1C20261012000002N1", "H1C20261012000003N1");

	@TempDir
	private Path directory;

	private Path ledger;

	private List<Shown> shown = List.of(new Shown("C20261012-000001", "PAID", "PAID"),
			new Shown("C20261012-000002", "APPROVED", "UNKNOWN"), new Shown("C20261012-000003", "IN_REVIEW", "FAILED"));

	@BeforeEach
	void theBankHasPaidTwo() throws IOException {
		ledger = directory.resolve("bank-dedup.ledger");
		Files.write(ledger, List.of(debit(1, "C20261012000001N1", "120.00"), debit(2, "C20261012000002N1", "75.50")));
	}

	@Test
	void findsNothingWhereTheHubKeptItsPromise() {
		assertThat(violations()).isEmpty();
	}

	@Test
	@DisplayName("sees a planted double debit")
	void seesDoubleDebit() throws IOException {
		plant(debit(3, "C20261012000001N1", "120.00"));
		assertThat(violations()).anyMatch(violation -> violation.startsWith("paid more than once"));
	}

	@Test
	@DisplayName("sees a planted missing debit")
	void seesMissingDebit() throws IOException {
		Files.write(ledger, Files.readAllLines(ledger).subList(1, 2));
		assertThat(violations()).anyMatch(violation -> violation.startsWith("called paid without a debit"));
	}

	@Test
	void seesWrongAmount() throws IOException {
		Files.write(ledger, List.of(debit(1, "C20261012000001N1", "120.01")));
		assertThat(violations()).anyMatch(violation -> violation.startsWith("paid another amount"));
	}

	@Test
	void seesDebitForReferenceThatTheHubDoesNotKnow() throws IOException {
		plant(debit(3, "C20261012000003N2", "10.00"));
		assertThat(violations()).anyMatch(violation -> violation.contains("which the hub does not know"));
	}

	@Test
	void seesDebitBehindFailedPayout() throws IOException {
		plant(debit(3, "C20261012000003N1", "10.00"));
		assertThat(violations()).anyMatch(violation -> violation.startsWith("debited and called unpaid"));
	}

	@Test
	void seesPaidClaimWhoseMoneyCameBack() throws IOException {
		plant(LINE.formatted("RETURN", 3, "C20261012000001N1", "120.00"));
		assertThat(violations()).anyMatch(violation -> violation.startsWith("called paid without a debit"));
	}

	@Test
	void seesLostAndStrangeAndStuckClaims() {
		shown = List.of(shown.get(0), new Shown("C20261012-000002", "APPROVED", "SENDING"), new Shown("C20261012-000009", "PAID", "PAID"));
		assertThat(violations()).anyMatch(violation -> violation.contains("000003 was acknowledged and is shown 0 times"))
			.anyMatch(violation -> violation.contains("000009 exists and nobody's request got it"))
			.anyMatch(violation -> violation.startsWith("neither final nor with people"));
	}

	private List<String> violations() {
		return LedgerJudge.violations(new Evidence(CLAIMED, shown, REFERENCES, BankLedger.read(ledger)));
	}

	private void plant(String line) throws IOException {
		Files.write(ledger, Stream.concat(Files.readAllLines(ledger).stream(), Stream.of(line)).toList());
	}

	private static String debit(int serial, String reference, String amount) {
		return LINE.formatted("DEBIT", serial, reference, amount);
	}
}
