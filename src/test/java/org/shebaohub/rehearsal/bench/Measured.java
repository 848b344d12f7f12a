package org.shebaohub.rehearsal.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import com.zaxxer.hikari.HikariDataSource;
import org.shebaohub.rehearsal.Bank;
import org.shebaohub.rehearsal.Crowd;
import org.shebaohub.rehearsal.HubClient;
import org.shebaohub.rehearsal.HubProcess;
import org.shebaohub.rehearsal.HubSetup;
import org.shebaohub.rehearsal.MockProcess;
import org.shebaohub.rehearsal.Pause;
import org.shebaohub.rehearsal.Tokens;
import org.shebaohub.store.OpenStore;

/** One hub on one store, with its mocks as their own process, and what is read off it. */
final class Measured implements AutoCloseable {

	private final Path directory;

	private final PostgresServer postgres;

	private final MockProcess mocks;

	private final HubProcess hub;

	private final HubClient client;

	private final Debits debits;

	private Load load;

	Measured(Path directory, PostgresServer postgres) {
		int port = HubSetup.freePort();
		this.directory = directory;
		this.postgres = postgres;
		this.mocks = new MockProcess(directory, port);
		HubSetup setup = mocks.serving(Crowd.ordinary(HubSetup.against(mocks.address(), Bank.DEDUP, directory.resolve("data"), port)))
			.also(System.getProperty("bench.options", HubSetup.DEPLOYED));
		this.hub = new HubProcess(postgres == null ? setup : setup.with("hub.store.url", postgres.url("hub")).with("hub.store.username", "postgres"));
		this.client = new HubClient(hub.setup());
		this.debits = new Debits(mocks.ledgerFile(Bank.DEDUP));
	}

	void rawLimits() throws Exception {
		mocks.start();
		say("raw: bank mock takes %.0f orders/s from 1 caller, %.0f from 8", RawLimits.bankCalls(mocks.address(), 1),
				RawLimits.bankCalls(mocks.address(), 8));
		try (HikariDataSource store = OpenStore.open(directory.resolve("raw"), postgres == null ? "" : postgres.url("raw"), "postgres")) {
			say("raw: store commits %.0f rows/s over 1 connection, %.0f over 16", RawLimits.commits(store, 1), RawLimits.commits(store, 16));
		}
		say("durability: %s", postgres == null ? "every H2 commit synced by the hub's file path" : postgres.durability());
	}

	void start() throws IOException {
		hub.start();
		say("hub: ready after %.1f s, %s", hub.awaitReady().toMillis() / 1000.0, hub.setup().options().stream().filter(option -> option.startsWith("-X")).collect(Collectors.joining(" ")));
		client.use(Tokens.of(hub.setup()));
		load = new Load(client, Crowd.employees());
	}

	void fullSpeed(int inFlight, int warmUp, int seconds) throws IOException {
		AtomicBoolean open = new AtomicBoolean(true);
		load.closedLoop(inFlight, debits, open);
		Pause.millis(warmUp * 1000L);
		load.measureAnew();
		countStatements();
		Reading before = read();
		say("to carry already: %s", behind());
		Pause.millis(seconds * 1000L);
		Reading spent = read().since(before);
		open.set(false);
		say("left to carry: %s", behind());
		say("full speed, %d claims in flight: %.1f claims/s debited over %d s, %d of %d requests failed", inFlight,
				spent.claims() / (double) seconds, seconds, load.failed.get(), load.approved.get() + load.failed.get());
		say("  intake %s%n  intake to PAID %s (every fiftieth claim)", load.intake, load.toPaid);
		spent.print();
		printStatements(spent.claims());
		say("  resident: hub %d MB", Cpu.residentMegabytes(hub.pid()));
		drain();
	}

	/** Messages of the claims, paid ones too: a rate at which they pile up could not be kept. */
	private String behind() {
		return postgres == null ? "not counted on the embedded store" : postgres.openMessages().toString();
	}

	private boolean isAllCarried() {
		return postgres == null || postgres.openMessages().isEmpty();
	}

	private void countStatements() {
		if (postgres != null) {
			postgres.statements().countAnew();
		}
	}

	private void printStatements(long claims) {
		if (postgres != null) {
			postgres.statements().print(claims);
		}
	}

	/** Everything that was approved must end as one debit, and be told; else the figures above are worth nothing. */
	private void drain() throws IOException {
		long began = System.nanoTime();
		for (int tries = 0; tries < 480 && (debits.count() < load.approved.get() || !isAllCarried()); tries++) {
			Pause.millis(500);
		}
		say("  drained after %d s: %d approved, %d debited, left to carry: %s", (System.nanoTime() - began) / 1_000_000_000,
				load.approved.get(), debits.count(), behind());
	}

	void intake(int perSecond, int seconds) throws IOException, InterruptedException {
		load.measureAnew();
		load.atRate(perSecond, seconds);
		say("intake at %d/s for %d s: %s", perSecond, seconds, load.intake);
		say("  intake to PAID %s%n  resident: hub %d MB", load.toPaid, Cpu.residentMegabytes(hub.pid()));
		drain();
	}

	private Reading read() throws IOException {
		return new Reading(debits.count(), Cpu.millis(hub.pid()), Cpu.millis(mocks.pid()),
				postgres == null ? 0 : Cpu.millis(postgres.pid()), Cpu.ownMillis(ProcessHandle.current().pid()),
				postgres == null ? 0 : postgres.commits(), postgres == null ? 0 : postgres.syncs(), ThreadCpu.of(hub.pid()));
	}

	private static void say(String format, Object... values) {
		System.out.printf("  " + format + "%n", values);
	}

	@Override
	public void close() {
		hub.close();
		mocks.close();
	}
}
