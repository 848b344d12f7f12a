package org.shebaohub.rehearsal.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Judges by the books of mail server and gateway: whatever the hub calls accepted is there, and nothing was lost or made up. */
public final class NoticeJudge {

	private final Books books;

	private final List<StoredNotice> notices;

	private final Map<String, StoredNotice> known;

	private final Set<String> queued;

	private final BiConsumer<String, Long> counts;

	private final List<String> violations = new ArrayList<>();

	private NoticeJudge(Books books, List<StoredNotice> notices, Set<String> queued, BiConsumer<String, Long> counts) {
		this.queued = queued;
		this.books = books;
		this.notices = notices;
		this.known = notices.stream().collect(Collectors.toMap(StoredNotice::no, notice -> notice));
		this.counts = counts;
	}

	/**
	 * @param due texts that employees must have had once each, as {@code <template> <claim>}
	 * @param counts takes how often a letter or text came twice
	 */
	public static List<String> violations(Books books, JdbcClient store, Set<String> due, BiConsumer<String, Long> counts) {
		Set<String> queued = Set.copyOf(store.sql("""
				select distinct subject from message_out where kind in ('notice.email', 'notice.sms') and state = 'OPEN'
				""").query(String.class).list());
		return violations(books, StoredNotice.all(store), queued, due, counts);
	}

	/** @param queued notices whose message still stands open in the outbox: late, and not lost */
	static List<String> violations(Books books, List<StoredNotice> notices, Set<String> queued, Set<String> due,
			BiConsumer<String, Long> counts) {
		NoticeJudge judge = new NoticeJudge(books, notices, queued, counts);
		judge.nothingIsOnItsWay();
		judge.everyoneIsToldOnce(due);
		judge.lettersAreNotices();
		judge.textsAreNotices();
		return judge.violations;
	}

	private void nothingIsOnItsWay() {
		List<StoredNotice> late = notices.stream().filter(StoredNotice::isOnItsWay).toList();
		late.stream().filter(notice -> !queued.contains(notice.no())).forEach(notice -> violations.add(notice.what() + " never arrives"));
		counts.accept("notices still queued at the end", late.stream().filter(notice -> queued.contains(notice.no())).count());
	}

	private void everyoneIsToldOnce(Set<String> due) {
		Map<String, Long> told = notices.stream().filter(notice -> notice.is("SMS"))
			.collect(Collectors.groupingBy(notice -> notice.template() + " " + notice.about(), Collectors.counting()));
		due.forEach(text -> check(told.getOrDefault(text, 0L) == 1, text + " was told " + told.getOrDefault(text, 0L) + " times"));
	}

	/** A mail server cannot be asked, so a letter may come twice; its receiver knows it by its Message-ID. */
	private void lettersAreNotices() {
		Map<String, List<Letter>> came = by(books.letters(), Letter::notice);
		came.forEach((no, letters) -> {
			StoredNotice notice = known.get(no);
			check(notice != null && notice.is("EMAIL"), "a letter came for notice " + no + ", which the hub does not know");
			check(distinct(letters, Letter::messageId) == 1, "letter " + no + " came under different Message-IDs");
			check(distinct(letters, Letter::to) == 1, "letter " + no + " came to different addresses");
			check(notice == null || !notice.state().equals("REFUSED"), "letter " + no + " came and is called refused");
		});
		notices.stream().filter(notice -> notice.is("EMAIL") && notice.isTaken() && !came.containsKey(notice.no()))
			.forEach(notice -> violations.add(notice.what() + " is not at the mail server"));
		counts.accept("letters that came twice under one Message-ID", books.letters().size() - (long) came.size());
	}

	/** Texts that look alike to the gateway are told apart, too. */
	private void textsAreNotices() {
		Map<String, Text> sent = books.texts().stream().collect(Collectors.toMap(Text::bizId, text -> text));
		Set<String> named = new HashSet<>();
		notices.stream().filter(notice -> notice.is("SMS") && notice.isTaken()).forEach(notice -> {
			Text text = sent.get(notice.bizId());
			check(text != null, notice.what() + " is not at the gateway");
			check(named.add(notice.bizId()), notice.what() + " names a text that another notice names");
			check(text == null || text.outId().equals(notice.no()), notice.what() + " names the text of another: " + text);
		});
		books.texts().forEach(text -> check(known.containsKey(text.outId()) && known.get(text.outId()).is("SMS"),
				"a text was sent for notice " + text.outId() + ", which the hub does not know"));
		by(books.texts(), Text::address).forEach((address, texts) -> {
			long due = texts.stream().map(Text::outId).distinct().count();
			check(texts.size() <= due, "texted " + texts.size() + " times instead of " + due + ": " + texts);
		});
		counts.accept("texts", (long) books.texts().size());
	}

	private static <T> Map<String, List<T>> by(List<T> all, Function<T, String> key) {
		return all.stream().collect(Collectors.groupingBy(key));
	}

	private static <T> long distinct(List<T> all, Function<T, String> what) {
		return all.stream().map(what).distinct().count();
	}

	private void check(boolean holds, String violation) {
		if (!holds) {
			violations.add(violation);
		}
	}
}
