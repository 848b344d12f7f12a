package org.shebaohub.rehearsal.people;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Judges how cases went up: each level told once to each addressee, in order, not before its time, none left out. */
public final class EscalationJudge {

	private static final Duration DAY = Duration.ofHours(24);

	private final Books books;

	private final List<StoredNotice> notices;

	private final Instant now;

	private final List<String> violations = new ArrayList<>();

	private EscalationJudge(Books books, List<StoredNotice> notices, Instant now) {
		this.books = books;
		this.notices = notices;
		this.now = now;
	}

	/**
	 * @param causes of which each must have its case, by the beginning of its key
	 * @param now the business time at rest
	 */
	public static List<String> violations(Books books, JdbcClient store, Set<String> causes, Instant now) {
		return violations(books, StoredNotice.all(store), StoredCase.all(store), causes, now);
	}

	static List<String> violations(Books books, List<StoredNotice> notices, List<StoredCase> cases, Set<String> causes,
			Instant now) {
		EscalationJudge judge = new EscalationJudge(books, notices, now);
		causes.forEach(cause -> judge.hasOneCase(cause, cases));
		cases.forEach(judge::judge);
		return judge.violations;
	}

	private void hasOneCase(String cause, List<StoredCase> cases) {
		long there = cases.stream().filter(one -> one.causeKey().equals(cause)).count();
		check(there == 1, cause + " has " + there + " cases");
	}

	private void judge(StoredCase one) {
		long hours = Duration.between(one.openedAt(), now).toHours();
		int due = hours >= 48 ? 3 : hours >= 24 ? 2 : 1;
		check(!one.waits() || one.level() >= due, one.no() + " waits for " + hours + " hours and is at level " + one.level());
		check(one.risings() == one.level() - 1, one.no() + " at level " + one.level() + " went up " + one.risings() + " times");
		List<StoredNotice> told = notices.stream().filter(notice -> notice.about().equals(one.no()))
			.sorted(Comparator.comparing(StoredNotice::number)).toList();
		check(!told.isEmpty(), one.no() + " was told to nobody");
		for (int level = 2; level <= 3; level++) {
			judge(one, level, at(told, level));
		}
		inOrder(one, at(told, 2), at(told, 3));
	}

	private static List<StoredNotice> at(List<StoredNotice> told, int level) {
		return told.stream().filter(notice -> notice.template().startsWith("case-level-" + level)).toList();
	}

	private void judge(StoredCase one, int level, List<StoredNotice> told) {
		String what = one.no() + " level " + level;
		long system = told.stream().filter(notice -> notice.is("SYSTEM")).count();
		long letters = told.stream().filter(notice -> notice.is("EMAIL")).count();
		check(system == (level <= one.level() ? 1 : 0), what + " was told " + system + " times as a system message");
		check(level > one.level() || letters > 0, what + " was written to nobody");
		told.stream().filter(notice -> notice.toldAt().isBefore(one.openedAt().plus(DAY.multipliedBy(level - 1))))
			.forEach(early -> violations.add(what + " was told before its time: " + early.what()));
		addressees(told).forEach((address, different) -> check(different.size() == 1,
				what + " was written to " + address + " under " + different));
	}

	/** Which letters came to whom, by the mail server's book: the same letter again is still one. */
	private Map<String, Set<String>> addressees(List<StoredNotice> told) {
		Set<String> numbers = told.stream().map(StoredNotice::no).collect(Collectors.toSet());
		return books.letters().stream().filter(letter -> numbers.contains(letter.notice()))
			.collect(Collectors.groupingBy(Letter::to, Collectors.mapping(Letter::messageId, Collectors.toSet())));
	}

	private void inOrder(StoredCase one, List<StoredNotice> second, List<StoredNotice> third) {
		long last = second.stream().mapToLong(StoredNotice::number).max().orElse(Long.MAX_VALUE);
		check(third.stream().allMatch(notice -> notice.number() > last), one.no() + " told its third level before its second");
	}

	private void check(boolean holds, String violation) {
		if (!holds) {
			violations.add(violation);
		}
	}
}
