package org.shebaohub.rehearsal.bureau;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.shebaohub.rehearsal.HubSetup;
import org.shebaohub.rehearsal.bureau.FileEvidence.Row;
import org.shebaohub.rehearsal.bureau.Sent.Fate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Judges by what the bureau remembers and by where the files lie: each content is applied once and whole, or not at all. */
public final class FileJudge {

	private static final Set<String> OPEN = Set.of("SEEN", "CLAIMED", "KEPT");

	private static final Set<String> REFUSALS = Set.of("REFUSED", "QUARANTINED");

	private final FileEvidence evidence;

	private final List<String> violations = new ArrayList<>();

	private FileJudge(FileEvidence evidence) {
		this.evidence = evidence;
	}

	/** @param store a copy of what the hub has left */
	public static List<String> violations(List<Bureau> bureaus, Inbox inbox, JdbcClient store) {
		return violations(FileEvidence.of(bureaus, inbox, store));
	}

	static List<String> violations(FileEvidence evidence) {
		FileJudge judge = new FileJudge(evidence);
		judge.nothingIsLeft();
		judge.eachContentHasItsEnd();
		judge.eachFileLiesWhereItBelongs();
		judge.factsAreWhatTheFilesSay();
		return judge.violations;
	}

	/** How a hub takes files in quickly enough for a rehearsal. */
	public static HubSetup settings(HubSetup setup) {
		return setup.with("hub.filing.settle", "1500ms").with("hub.filing.lease", "8s").with("hub.sftp.poll", 500);
	}

	private void nothingIsLeft() {
		evidence.waiting().forEach(name -> violations.add("file " + name + " lies before the hub for ever"));
		evidence.rows().stream().filter(row -> OPEN.contains(row.state()))
			.forEach(row -> violations.add("file " + row.name() + " stays " + row.state()));
		check(evidence.half() == 0, evidence.half() + " lines are half on their way to facts");
	}

	private void eachContentHasItsEnd() {
		Map<String, Set<Fate>> known = evidence.sent().stream()
			.collect(Collectors.groupingBy(Sent::digest, Collectors.mapping(Sent::fate, Collectors.toSet())));
		known.forEach((digest, fates) -> {
			long applied = rows(digest, Set.of("APPLIED")).size();
			List<Row> refused = rows(digest, REFUSALS);
			String what = fates + " " + name(digest);
			check(applied == (fates.contains(Fate.APPLIED) ? 1 : 0), what + " was applied " + applied + " times");
			check(fates.contains(Fate.REFUSED) || fates.contains(Fate.HALF) || refused.stream().allMatch(Row::isGivenUp),
					what + " was refused: " + refused);
			check(!fates.contains(Fate.REFUSED) || !refused.isEmpty(), what + " was never refused");
		});
		evidence.rows().stream().filter(row -> row.digest() != null && !known.containsKey(row.digest()))
			.forEach(row -> violations.add("file " + row.name() + " has a content that nobody sent, and is " + row.state()));
	}

	private String name(String digest) {
		return evidence.sent().stream().filter(sent -> sent.digest().equals(digest)).map(Sent::name).findFirst().orElse(digest);
	}

	private List<Row> rows(String digest, Set<String> states) {
		return evidence.rows().stream().filter(row -> digest.equals(digest(row)) && states.contains(row.state())).toList();
	}

	/** What was given up before it was read through is known by what lies under its number. */
	private String digest(Row row) {
		return row.digest() != null || !row.isGivenUp() ? row.digest() : evidence.shelved().stream()
			.filter(file -> file.row() == row.id()).map(Inbox.Shelved::digest).findFirst().orElse(null);
	}

	/** As often as it was sent, and each under a row that knows its content. */
	private void eachFileLiesWhereItBelongs() {
		Map<String, Long> lying = evidence.shelved().stream()
			.collect(Collectors.groupingBy(file -> file.shelf() + " " + file.digest(), Collectors.counting()));
		Map<String, Long> due = evidence.sent().stream().filter(sent -> sent.fate() != Fate.HALF)
			.collect(Collectors.groupingBy(sent -> (sent.fate() == Fate.REFUSED ? "refused " : "archive ") + sent.digest(),
					TreeMap::new, Collectors.counting()));
		due.forEach((place, times) -> check(lying.getOrDefault(place, 0L).equals(times), name(place.substring(8)) + " lies "
				+ lying.getOrDefault(place, 0L) + " times on the shelf " + place.substring(0, 7) + ", not " + times));
		Map<Long, Row> rows = evidence.rows().stream().collect(Collectors.toMap(Row::id, row -> row));
		evidence.shelved().forEach(file -> check(
				rows.containsKey(file.row()) && file.digest().equals(digest(rows.get(file.row()))),
				file.shelf() + "/" + file.row() + "-" + file.name() + " holds another content than its row says"));
	}

	private void factsAreWhatTheFilesSay() {
		Map<String, Statement> last = new HashMap<>();
		evidence.sent().stream().map(Sent::says).filter(says -> says != null).forEach(says -> {
			Statement before = last.put(says.key(), says);
			long due = before == null ? 0 : before.differences(says);
			long written = evidence.differences().getOrDefault(says.key() + " #" + says.sequence(), 0L);
			check(written == due, says.key() + " #" + says.sequence() + " has " + written + " differences, not " + due);
		});
		Set<String> keys = new HashSet<>(evidence.facts().keySet());
		keys.addAll(last.keySet());
		keys.forEach(key -> compare(key, last.get(key), evidence.facts().getOrDefault(key, List.of())));
	}

	private void compare(String key, Statement says, List<String> held) {
		Set<String> due = new HashSet<>();
		if (says != null) {
			says.facts().forEach((fact, what) -> due.add(fact + what));
		}
		long strange = held.stream().filter(fact -> !due.contains(fact)).count();
		Set<String> once = new HashSet<>(held);
		check(strange == 0, key + " has " + strange + " facts that no file says");
		check(once.containsAll(due), key + " lacks facts that its file says, of " + due.size() + " it has " + held.size());
		check(once.size() == held.size(), key + " has facts twice");
	}

	private void check(boolean holds, String violation) {
		if (!holds) {
			violations.add(violation);
		}
	}
}
