package org.shebaohub.rehearsal.kill;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import org.shebaohub.rehearsal.Bank;
import org.shebaohub.rehearsal.Claimed;
import org.shebaohub.rehearsal.Crowd;
import org.shebaohub.rehearsal.HubClient;
import org.shebaohub.rehearsal.HubImage;
import org.shebaohub.rehearsal.HubProcess;
import org.shebaohub.rehearsal.HubSetup;
import org.shebaohub.rehearsal.MockProcess;
import org.shebaohub.rehearsal.Pause;
import org.shebaohub.rehearsal.Sometimes;
import org.shebaohub.rehearsal.StoreCopy;
import org.shebaohub.rehearsal.Tokens;
import org.shebaohub.rehearsal.bureau.FileJudge;
import org.shebaohub.rehearsal.bureau.Inbox;
import org.shebaohub.rehearsal.people.Books;

/** Kills one hub at one bank at random moments while twenty claimants are at its doors, then lets it come to rest. */
final class Killing implements AutoCloseable {

	private static final int LATER_DAYS = 20;

	/** Those who tell the hub what belongs together may be slow while the clock is moved by days. */
	private static final String RULES = "classpath:db/migration,filesystem:" + Path.of("src/test/resources/rehearsal").toAbsolutePath();

	private final long seed;

	private final Bank bank;

	private final Random random;

	private final Sometimes sometimes = new Sometimes();

	private final MockProcess mocks;

	private final HubProcess hub;

	private final HubClient client;

	private final Stagehand stagehand;

	private final Inbox inbox;

	private final Crew crew;

	private final Aim aim;

	private Duration lastStart = Duration.ofSeconds(8);

	Killing(long seed, Bank bank, Path directory, HubImage image) {
		this.seed = seed;
		this.bank = bank;
		this.random = new Random(seed + bank.ordinal());
		int port = HubSetup.freePort();
		this.mocks = new MockProcess(directory, port);
		this.hub = new HubProcess(image.of(mocks.serving(FileJudge.settings(Crowd.settings(HubSetup
			.against(mocks.address(), bank, directory.resolve("data"), port)))).with("spring.flyway.locations", RULES)));
		this.client = new HubClient(hub.setup());
		this.stagehand = new Stagehand(client, seed);
		this.inbox = new Inbox(mocks.sftp());
		this.crew = new Crew(seed, bank, client, inbox, sometimes);
		this.aim = new Aim(mocks, stagehand, random);
	}

	Round run(int kills) {
		long began = System.nanoTime();
		mocks.start();
		start();
		underKills(kills);
		List<Claimed> claimed = crew.claimed();
		Evidence evidence = atRest(claimed);
		Instant now = stagehand.now();
		untilThePostIsOut();
		hub.stop();
		new HubStore(hub.setup()).countHistory(sometimes);
		List<String> violations = new Verdict(crew, evidence)
			.violations(inbox, mocks.books(), hub.setup().data().resolve("books/erp.journal"), StoreCopy.of(hub.setup()), now, sometimes);
		return new Round(seed, bank, kills, claimed.size(), evidence.shown().stream().filter(Shown::isPaid).count(),
				evidence.shown().stream().filter(Shown::isUndecided).count(), evidence.ledger().size(),
				Duration.ofNanos(System.nanoTime() - began).toSeconds(), violations, sometimes.counts());
	}

	/** The last days bring many letters at once; they are out when the mail server gets no more of them. */
	private void untilThePostIsOut() {
		int before = -1;
		for (int letters = 0, looks = 0; letters != before && looks < 60; looks++) {
			before = letters;
			Pause.millis(5000);
			letters = Books.read(mocks.books()).letters().size();
		}
	}

	/** What has not come to light may do so with a later day's statement; what is wrong stays wrong. */
	private Evidence atRest(List<Claimed> claimed) {
		Rest rest = new Rest(stagehand, mocks, bank);
		Evidence evidence = rest.await(claimed);
		for (int day = 0; day < LATER_DAYS && !LedgerJudge.violations(evidence).isEmpty(); day++) {
			evidence = rest.anotherDay(claimed);
		}
		return evidence;
	}

	private void underKills(int kills) {
		crew.start();
		for (int kill = 1; kill <= kills; kill++) {
			aim.await(kill);
			killOnce();
			System.out.printf("  %s: kill %d of %d, ready again after %.1f s%n", bank, kill, kills, lastStart.toMillis() / 1000.0);
		}
		Pause.millis(2000);
		crew.stop();
	}

	/** One kill in five hits a hub that has just been started and is picking up what the last one left. */
	private void killOnce() {
		sometimes.saw("kills with requests in flight", client.inFlight() > 0 ? 1 : 0);
		kill();
		if (random.nextInt(5) == 0) {
			hub.start();
			Pause.millis(1500 + (long) (random.nextDouble() * lastStart.toMillis()));
			sometimes.saw("kills of a starting hub");
			kill();
		}
		start();
	}

	private void kill() {
		hub.kill();
		sometimes.saw("kills");
		new HubStore(hub.setup()).countMoment(sometimes);
	}

	private void start() {
		hub.start();
		lastStart = hub.awaitReady();
		client.use(Tokens.of(hub.setup()));
	}

	@Override
	public void close() {
		hub.close();
		mocks.close();
	}
}
