package org.shebaohub.rehearsal.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.rehearsal.bureau.FileEvidence.Row;
import org.shebaohub.rehearsal.bureau.Inbox.Shelved;
import org.shebaohub.rehearsal.bureau.Sent.Fate;

@DisplayName("The judge of files")
class FileJudgeTests {

	private static final String KEY = "HZ01 2023-01";

	private final Statement first = Statement.random(new Random(7), "HZ01", "202301", 60);

	private final Statement second = first.corrected(new Random(8));

	private final byte[] cut = Arrays.copyOf(first.file().bytes(), 500);

	private final List<Sent> sent = List.of(sent("a.txt", first, Fate.APPLIED), sent("again.txt", first, Fate.REPEAT),
			sent("b.txt", second, Fate.APPLIED), Sent.of("c.txt", cut, Fate.REFUSED, null));

	private final List<String> waiting = new ArrayList<>();

	private final List<Row> rows = new ArrayList<>();

	private final List<Shelved> shelved = new ArrayList<>();

	private final List<String> facts = new ArrayList<>();

	private final Map<String, Long> differences = new HashMap<>();

	private long half;

	@BeforeEach
	void theHubHasKeptItsPromise() {
		String[] states = { "APPLIED", "REPEAT", "APPLIED", "REFUSED" };
		for (int i = 0; i < states.length; i++) {
			rows.add(row(i, sent.get(i).name(), states[i], sent.get(i).digest()));
			shelved.add(new Shelved(i == 3 ? "refused" : "archive", i, sent.get(i).name(), sent.get(i).digest()));
		}
		second.facts().forEach((fact, what) -> facts.add(fact + what));
		differences.put(KEY + " #2", first.differences(second));
	}

	@Test
	void findsNothingWhereTheHubKeptItsPromise() {
		assertThat(violations()).isEmpty();
		assertThat(first.differences(second)).isPositive();
	}

	@Test
	@DisplayName("lets a file that was settled and not yet moved be settled again after a kill")
	void toleratesRowsOfOneFile() {
		rows.add(row(8, "a.txt", "REPEAT", sent.get(0).digest()));
		rows.add(row(9, "c.txt", "REFUSED", sent.get(3).digest()));
		assertThat(violations()).isEmpty();
	}

	@Test
	@DisplayName("lets a file be given up after ten kills and left again, read through before or not; not after fewer, nor without "
			+ "the one that was left again")
	void toleratesWhatWasGivenUp() {
		String digest = sent.get(2).digest();
		rows.add(new Row(8, "b.txt", "QUARANTINED", digest, 11, "FILE_NOT_READ 10 attempts"));
		rows.add(new Row(9, "b.txt", "QUARANTINED", null, 11, "FILE_NOT_READ 10 attempts"));
		shelved.add(new Shelved("refused", 8, "b.txt", digest));
		shelved.add(new Shelved("refused", 9, "b.txt", digest));
		assertThat(violations()).isEmpty();
		rows.set(4, new Row(8, "b.txt", "QUARANTINED", digest, 10, "FILE_NOT_READ 10 attempts"));
		assertThat(violations()).hasSize(1);
		rows.set(4, new Row(8, "b.txt", "QUARANTINED", digest, 11, "FILE_SEQUENCE_REUSED"));
		assertThat(violations()).hasSize(1);
		rows.remove(4);
		rows.remove(2);
		assertThat(violations()).anyMatch(violation -> violation.endsWith("was applied 0 times"));
	}

	@Test
	@DisplayName("sees a file that stays claimed, one that nobody takes away, and lines half applied")
	void seesWhatIsLeft() {
		rows.add(row(9, "d.txt", "CLAIMED", null));
		waiting.add("e.txt.done");
		half = 17;
		assertThat(violations()).contains("file d.txt stays CLAIMED", "file e.txt.done lies before the hub for ever",
				"17 lines are half on their way to facts");
	}

	@Test
	void seesContentAppliedTwice() {
		rows.add(row(9, "again.txt", "APPLIED", sent.get(0).digest()));
		assertThat(violations()).anyMatch(violation -> violation.endsWith("was applied 2 times"));
	}

	@Test
	void seesContentThatWasNeverApplied() {
		rows.set(2, row(2, "b.txt", "REFUSED", sent.get(2).digest()));
		assertThat(violations()).anyMatch(violation -> violation.endsWith("was applied 0 times"))
			.anyMatch(violation -> violation.contains("was refused: "));
	}

	@Test
	void seesFaultyContentApplied() {
		rows.set(3, row(3, "c.txt", "APPLIED", sent.get(3).digest()));
		assertThat(violations()).anyMatch(violation -> violation.endsWith("[REFUSED] c.txt was applied 1 times"))
			.anyMatch(violation -> violation.endsWith("was never refused"));
	}

	@Test
	void seesContentThatNobodySent() {
		rows.add(row(9, "half.txt", "APPLIED", Sent.digest(new byte[] { 1 })));
		assertThat(violations()).contains("file half.txt has a content that nobody sent, and is APPLIED");
	}

	@Test
	void seesLostAndMisplacedFiles() {
		shelved.remove(1);
		assertThat(violations()).anyMatch(violation -> violation.contains("lies 1 times on the shelf archive, not 2"));
		Shelved refused = shelved.remove(2);
		shelved.add(new Shelved("archive", refused.row(), refused.name(), refused.digest()));
		assertThat(violations()).anyMatch(violation -> violation.contains("lies 0 times on the shelf refused, not 1"));
	}

	@Test
	void seesFileShelvedUnderAnothersNumber() {
		shelved.set(0, new Shelved("archive", 2, "a.txt", sent.get(0).digest()));
		assertThat(violations()).contains("archive/2-a.txt holds another content than its row says");
	}

	@Test
	@DisplayName("sees half a file's facts, a fact twice, a fact of a fen more, and facts of a month that nobody sent")
	void seesWrongFacts() {
		String fact = facts.remove(facts.size() / 2);
		assertThat(violations()).anyMatch(violation -> violation.startsWith(KEY + " lacks facts"));
		facts.add(fact);
		facts.add(fact);
		assertThat(violations()).containsExactly(KEY + " has facts twice");
		facts.remove(fact);
		facts.remove(fact);
		facts.add(fact.replaceFirst("\\+", "0+"));
		assertThat(violations()).anyMatch(violation -> violation.endsWith("has 1 facts that no file says"));
		differences.put(KEY + " #2", 1L);
		assertThat(violations()).anyMatch(violation -> violation.startsWith(KEY + " #2 has 1 differences, not "));
	}

	@Test
	void seesFactsOfRefusedFile() {
		FileEvidence evidence = evidence(Map.of(KEY, facts, "HZ01 2023-09", List.of("991 PAID 1+1 2023-09-09")));
		assertThat(FileJudge.violations(evidence)).containsExactly("HZ01 2023-09 has 1 facts that no file says");
	}

	private List<String> violations() {
		return FileJudge.violations(evidence(Map.of(KEY, facts)));
	}

	private FileEvidence evidence(Map<String, List<String>> held) {
		return new FileEvidence(sent, waiting, shelved, rows,
				held.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue()))),
				differences, half);
	}

	private static Row row(long id, String name, String state, String digest) {
		return new Row(id, name, state, digest, 1, null);
	}

	private static Sent sent(String name, Statement says, Fate fate) {
		return Sent.of(name, says.file().bytes(), fate, fate == Fate.APPLIED ? says : null);
	}
}
