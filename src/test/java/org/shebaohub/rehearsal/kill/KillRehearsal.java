package org.shebaohub.rehearsal.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.shebaohub.rehearsal.Bank;
import org.shebaohub.rehearsal.HubImage;
import org.shebaohub.rehearsal.Sometimes;

/**
 * Kills the hub {@code -Drehearsal.kills} times (30), spread over the bank's three characters in rounds of at most ten,
 * from {@code -Drehearsal.seed}. Finished rounds stand in {@code target/rehearsal/results.jsonl} and are not run again,
 * so a long run can be done in pieces by repeating its command.
 */
public final class KillRehearsal {

	private static final int ROUND = 10;

	/** Of so many kills each window should see one; chance is given as many again. */
	private static final int ENOUGH = 30;

	private static final List<String> MUST_HAPPEN = List.of("kills with requests in flight", "kills with work in the outbox",
			"kills between a stored reference and the bank's answer", "requests without an answer",
			"submits acknowledged after a repeat", "UNKNOWN entered", "UNKNOWN left by query", "UNKNOWN left by statement",
			"UNKNOWN left by two people", "kills with a file half read", "kills between a file kept and its facts",
			"kills with a letter half sent", "kills with a level due", "people who resigned", "leaves whose advances were taken back",
			"leaves that two people let through", "kills with a level told and its letter still to go");

	private final Results results = new Results(Path.of("target", "rehearsal"));

	private HubImage image;

	public static void main(String[] arguments) throws IOException {
		System.exit(new KillRehearsal().run(Integer.getInteger("rehearsal.kills", 30),
				Long.getLong("rehearsal.seed", System.currentTimeMillis())).isEmpty() ? 0 : 1);
	}

	/** @return every violation, and everything that should have happened and did not */
	List<String> run(int kills, long seed) throws IOException {
		System.out.printf("kill rehearsal: %d kills, -Drehearsal.seed=%d%n", kills, seed);
		List<Round> rounds = new ArrayList<>();
		for (int done = 0; done < kills || kills >= ENOUGH && done < 2 * kills && !missing(all(rounds)).isEmpty(); done += ROUND) {
			Bank bank = Bank.values()[done / ROUND % Bank.values().length];
			rounds.add(round(seed + done / ROUND / Bank.values().length, bank, Math.min(ROUND, kills - done % kills)));
		}
		return verdict(rounds);
	}

	private Round round(long seed, Bank bank, int kills) throws IOException {
		Round known = results.find(seed, bank, kills);
		if (known != null) {
			return known;
		}
		Path directory = results.directory().resolve("%d-%s".formatted(seed, bank.word())).toAbsolutePath();
		HubImage.emptied(directory);
		try (Killing killing = new Killing(seed, bank, directory, image())) {
			Round round = killing.run(kills);
			results.append(round);
			return round;
		}
	}

	private HubImage image() throws IOException {
		if (image == null) {
			image = HubImage.in(results.directory().resolve("image").toAbsolutePath());
		}
		return image;
	}

	private static Sometimes all(List<Round> rounds) {
		Sometimes all = new Sometimes();
		rounds.forEach(round -> round.sometimes().forEach(all::saw));
		return all;
	}

	private static List<String> missing(Sometimes all) {
		return MUST_HAPPEN.stream().filter(what -> all.of(what) == 0).toList();
	}

	private static List<String> verdict(List<Round> rounds) {
		Sometimes all = all(rounds);
		Set<String> failures = new TreeSet<>();
		for (Round round : rounds) {
			System.out.println(round);
			round.violations().forEach(violation -> failures.add("seed " + round.seed() + " " + round.bank() + ": " + violation));
		}
		missing(all).forEach(what -> failures.add("never happened: " + what));
		all.counts().entrySet().stream().map(Object::toString).sorted().forEach(System.out::println);
		long kills = all.of("kills");
		System.out.printf("%d kills, %d violations; none in %d bounds the rate at %.1f %% with 95 %% confidence%n", kills,
				failures.size(), kills, 300.0 / Math.max(1, kills));
		return List.copyOf(failures);
	}
}
