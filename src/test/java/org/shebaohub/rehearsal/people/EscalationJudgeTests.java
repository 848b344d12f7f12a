package org.shebaohub.rehearsal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The judge of escalations")
class EscalationJudgeTests {

	private static final Instant OPENED = Instant.parse("2026-10-12T02:00:00Z");

	private final List<StoredNotice> notices = new ArrayList<>();

	private final List<Letter> letters = new ArrayList<>();

	private final List<StoredCase> cases = new ArrayList<>();

	private int number;

	private Instant now = OPENED.plus(Duration.ofHours(49));

	@BeforeEach
	void theHubHasKeptItsPromise() {
		cases.add(new StoredCase("K1", "enquiry/Q1", 3, OPENED, null, null, 2));
		cases.add(new StoredCase("K2", "enquiry/Q2", 1, OPENED, now, null, 0));
		told("K1", "case-opened", 0);
		told("K2", "case-opened", 0);
		told("K1", "case-level-2", 24);
		told("K1", "case-level-3", 48);
	}

	@Test
	void findsNothingWhereTheHubKeptItsPromise() {
		letters.add(letters.get(0));
		assertThat(violations()).isEmpty();
	}

	@Test
	@DisplayName("sees a level told twice, as a system message and by letter under another id")
	void seesLevelToldTwice() {
		told("K1", "case-level-2", 24);
		assertThat(violations()).contains("K1 level 2 was told 2 times as a system message")
			.anyMatch(violation -> violation.startsWith("K1 level 2 was written to hr@sample under"));
	}

	@Test
	void seesLevelThatWasNeverTold() {
		notices.removeIf(notice -> notice.template().equals("case-level-3"));
		assertThat(violations()).containsExactly("K1 level 3 was told 0 times as a system message", "K1 level 3 was written to nobody");
	}

	@Test
	void seesCaseThatWaitsAndDoesNotGoUp() {
		cases.set(0, new StoredCase("K1", "enquiry/Q1", 2, OPENED, null, null, 1));
		assertThat(violations()).contains("K1 waits for 49 hours and is at level 2");
		cases.set(0, new StoredCase("K1", "enquiry/Q1", 2, OPENED, null, now, 1));
		assertThat(violations()).doesNotContain("K1 waits for 49 hours and is at level 2");
	}

	@Test
	void seesLevelBeforeItsTime() {
		notices.clear();
		told("K1", "case-opened", 0);
		told("K2", "case-opened", 0);
		told("K1", "case-level-2", 23);
		told("K1", "case-level-3", 48);
		assertThat(violations()).hasSize(2).allMatch(violation -> violation.startsWith("K1 level 2 was told before its time"));
	}

	@Test
	void seesThirdLevelBeforeSecond() {
		notices.removeIf(notice -> notice.template().equals("case-level-2"));
		told("K1", "case-level-2", 48);
		assertThat(violations()).containsExactly("K1 told its third level before its second");
	}

	@Test
	void seesCaseThatWentUpWithoutCause() {
		told("K2", "case-level-2", 30);
		assertThat(violations()).containsExactly("K2 level 2 was told 1 times as a system message");
		cases.set(1, new StoredCase("K2", "enquiry/Q2", 1, OPENED, now, null, 1));
		assertThat(violations()).contains("K2 at level 1 went up 1 times");
	}

	@Test
	@DisplayName("sees a cause without its case, a cause with two, and a case of which nobody was told")
	void seesMissingCases() {
		cases.set(1, new StoredCase("K3", "enquiry/Q1", 1, OPENED, now, null, 0));
		assertThat(violations()).containsExactlyInAnyOrder("enquiry/Q1 has 2 cases", "enquiry/Q2 has 0 cases",
				"K3 was told to nobody");
	}

	private List<String> violations() {
		return EscalationJudge.violations(new Books(letters, List.of()), notices, cases, Set.of("enquiry/Q1", "enquiry/Q2"), now);
	}

	private void told(String about, String template, int hours) {
		Instant at = OPENED.plus(Duration.ofHours(hours));
		for (String channel : List.of("SYSTEM", "EMAIL")) {
			String no = "N" + ++number;
			notices.add(new StoredNotice(no, number, about, channel, template, "ACCEPTED", at, null));
			if (channel.equals("EMAIL")) {
				letters.add(new Letter("<" + no + ".1@hub>", "hr@sample", about));
			}
		}
	}
}
