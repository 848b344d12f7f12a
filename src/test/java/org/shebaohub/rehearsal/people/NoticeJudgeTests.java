package org.shebaohub.rehearsal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The judge of notices")
class NoticeJudgeTests {

	private static final Set<String> DUE = Set.of("claim-paid C1", "claim-paid C2");

	private final List<Letter> letters = new ArrayList<>();

	private final List<Text> texts = new ArrayList<>();

	private final List<StoredNotice> notices = new ArrayList<>();

	private final Map<String, Long> counts = new HashMap<>();

	@BeforeEach
	void theHubHasKeptItsPromise() {
		notices.add(notice("N1", "C1", "SMS", "claim-paid", "DELIVERED", "001"));
		notices.add(notice("N2", "C2", "SMS", "claim-paid", "ACCEPTED", "002"));
		notices.add(notice("N3", "K1", "EMAIL", "case-opened", "ACCEPTED", null));
		notices.add(notice("N4", "C3", "EMAIL", "case-opened", "REFUSED", null));
		notices.add(notice("N5", "C2", "SYSTEM", "claim-paid", "IN_INBOX", null));
		texts.add(new Text("001", "N1", "138", "claim-paid C1"));
		texts.add(new Text("002", "N2", "138", "claim-paid C2"));
		letters.add(new Letter("<N3.100@hub>", "hr@sample", "case"));
	}

	@Test
	void findsNothingWhereTheHubKeptItsPromise() {
		assertThat(violations()).isEmpty();
	}

	@Test
	@DisplayName("lets a letter come again under its Message-ID, and counts it")
	void countsLettersThatCameTwice() {
		letters.add(letters.get(0));
		assertThat(violations()).isEmpty();
		assertThat(counts).containsEntry("letters that came twice under one Message-ID", 1L);
	}

	@Test
	@DisplayName("sees a letter again under another Message-ID, and one that went elsewhere")
	void seesOtherMessageId() {
		letters.add(new Letter("<N3.101@hub>", "manager@sample", "case"));
		assertThat(violations()).containsExactly("letter N3 came under different Message-IDs", "letter N3 came to different addresses");
	}

	@Test
	void seesLettersThatNeverCameOrThatNobodyWrote() {
		letters.set(0, new Letter("<N9.100@hub>", "hr@sample", "case"));
		assertThat(violations()).anyMatch(violation -> violation.endsWith("is not at the mail server"))
			.contains("a letter came for notice N9, which the hub does not know");
	}

	@Test
	void seesLetterThatCameAndIsCalledRefused() {
		letters.add(new Letter("<N4.100@hub>", "hr@sample", "case"));
		assertThat(violations()).containsExactly("letter N4 came and is called refused");
	}

	@Test
	void seesWhatIsOnItsWayForEver() {
		notices.set(0, notice("N1", "C1", "SMS", "claim-paid", "SENDING", null));
		notices.set(2, notice("N3", "K1", "EMAIL", "case-opened", "WAITING", null));
		assertThat(violations()).hasSize(2).allMatch(violation -> violation.endsWith("never arrives"));
	}

	@Test
	@DisplayName("sees that somebody was told nothing, or twice")
	void seesWhoWasNotTold() {
		notices.add(notice("N6", "C2", "SMS", "claim-paid", "ACCEPTED", "003"));
		texts.add(new Text("003", "N6", "138", "claim-paid C2"));
		assertThat(violations()).containsExactly("claim-paid C2 was told 2 times");
		notices.removeIf(notice -> notice.about().equals("C2"));
		texts.removeIf(text -> text.content().endsWith("C2"));
		assertThat(violations()).containsExactly("claim-paid C2 was told 0 times");
	}

	@Test
	void seesTextSentTwice() {
		texts.add(new Text("003", "N1", "138", "claim-paid C1"));
		assertThat(violations()).singleElement().asString().startsWith("texted 2 times instead of 1");
	}

	@Test
	@DisplayName("sees one of two texts of one content taken for the other")
	void seesTextsTakenForEachOther() {
		notices.set(0, notice("N1", "C1", "SMS", "claim-paid", "DELIVERED", "002"));
		notices.set(1, notice("N2", "C2", "SMS", "claim-paid", "ACCEPTED", "001"));
		assertThat(violations()).hasSize(2).allMatch(violation -> violation.contains("names the text of another"));
	}

	@Test
	void seesAcceptedTextThatTheGatewayNeverGot() {
		texts.remove(1);
		assertThat(violations()).singleElement().asString().endsWith("is not at the gateway");
	}

	@Test
	void seesOneTextForTwoNotices() {
		notices.set(1, notice("N2", "C2", "SMS", "claim-paid", "ACCEPTED", "001"));
		assertThat(violations()).anyMatch(violation -> violation.endsWith("names a text that another notice names"));
	}

	@Test
	void seesTextThatNoNoticeAskedFor() {
		texts.add(new Text("003", "N7", "139", "claim-paid C7"));
		assertThat(violations()).containsExactly("a text was sent for notice N7, which the hub does not know");
	}

	private List<String> violations() {
		return NoticeJudge.violations(new Books(letters, texts), notices, Set.of("N-QUEUED"), DUE, counts::put);
	}

	private static StoredNotice notice(String no, String about, String channel, String template, String state, String bizId) {
		return new StoredNotice(no, Long.parseLong(no.substring(1)), about, channel, template, state, Instant.EPOCH, bizId);
	}
}
