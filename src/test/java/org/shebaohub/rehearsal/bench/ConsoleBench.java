package org.shebaohub.rehearsal.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.shebaohub.browser.BrowserPage;
import org.shebaohub.browser.Chromium;
import org.shebaohub.rehearsal.Bank;
import org.shebaohub.rehearsal.HubProcess;
import org.shebaohub.rehearsal.HubSetup;
import org.shebaohub.rehearsal.MockProcess;
import org.shebaohub.rehearsal.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A hub with a hundred thousand of everything that the console lists, asked as its tabs ask, and opened in a browser. */
final class ConsoleBench implements AutoCloseable {

	private static final String OVERVIEW = "/actuator/hawtio/hub/overview";

	private static final String PAINTED = "document.querySelectorAll('#hub-overview svg rect').length > 0";

	private final HubProcess hub;

	private final HubSetup setup;

	private final MockProcess mocks;

	private final Metronome metronome = new Metronome(5);

	ConsoleBench(Path directory, PostgresServer postgres) throws IOException {
		Files.createDirectories(directory);
		int port = HubSetup.freePort();
		mocks = new MockProcess(directory, port);
		mocks.start();
		setup = mocks.serving(HubSetup.against(mocks.address(), Bank.DEDUP, directory, port))
			.with("hub.store.url", postgres.url("hub")).with("hub.store.username", "postgres").also(System.getProperty("bench.options", HubSetup.DEPLOYED));
		hub = new HubProcess(setup);
		hub.start();
		hub.awaitReady();
		fill(JdbcClient.create(new DriverManagerDataSource(postgres.url("hub"), "postgres", "")));
	}

	private static void fill(JdbcClient jdbc) {
		ConsoleRows.ALL.forEach(sql -> jdbc.sql(sql).update());
		jdbc.sql("analyze").update();
		for (String table : new String[] { "casework_case", "claim", "payout", "task", "message_out", "operation_log", "exit_case", "mismatch" }) {
			System.out.printf("%,d rows of %s%n", jdbc.sql("select count(*) from " + table).query(Long.class).single(), table);
		}
	}

	/** @return the 95th percentile of each list's answers, by its address */
	Map<String, Duration> lists(int seconds) {
		Tokens tokens = Tokens.of(setup);
		Map<String, Duration> took = new LinkedHashMap<>();
		for (String list : new String[] { "overview", "cases?living=true&limit=20", "cases?kind=LATE_CONTRIBUTION&limit=20", "connectors",
				"messages?state=PARKED&limit=20", "messages?key=B77777", "parked-messages/causes", "log/rows?limit=50",
				"log/rows?actor=nobody&limit=50", "log/rows?case=B77777&limit=50" }) {
			took.put(list, ask(list, tokens.admin(), seconds));
		}
		for (String list : new String[] { "overview", "claims?limit=20", "claims?state=PARKED&limit=20", "payouts?limit=20",
				"payouts?state=UNKNOWN&limit=20", "payouts/unmatched?limit=20", "tasks?limit=20", "mismatches?limit=20", "mismatches?state=DISPUTED&limit=20", "offboardings?limit=20",
				"offboardings?state=BLOCKED&limit=100" }) {
			took.put("finance: " + list, ask(list, tokens.manager(), seconds));
		}
		return took;
	}

	private Duration ask(String list, String token, int seconds) {
		long[] sorted = metronome.ask(seconds, n -> HttpRequest.newBuilder(hub.address().resolve("/api/" + list))
			.header("Authorization", "Bearer " + token).GET().build());
		metronome.print(list, sorted);
		return Metronome.at(sorted, 0.95);
	}

	/** From the address to the painted overview; the first by a browser that was never there, its login included. */
	Duration[] paintings(int times) throws IOException {
		try (Chromium browser = Chromium.start()) {
			BrowserPage page = browser.page(hub.address().toString()).speaks("zh");
			Duration[] took = new Duration[times + 1];
			long began = System.nanoTime();
			page.login("finance.manager", password()).until("the overview", PAINTED);
			took[0] = Duration.ofNanos(System.nanoTime() - began);
			for (int n = 1; n <= times; n++) {
				began = System.nanoTime();
				page.go(OVERVIEW).until("the overview", PAINTED);
				took[n] = Duration.ofNanos(System.nanoTime() - began);
			}
			page.close();
			return took;
		}
	}

	private String password() throws IOException {
		return Files.readAllLines(setup.data().resolve("sandbox.env")).stream().filter(line -> line.startsWith("FINANCE_MANAGER_PASSWORD="))
			.map(line -> line.split("=", 2)[1]).findFirst().orElseThrow();
	}

	@Override
	public void close() {
		hub.close();
		mocks.close();
	}
}
