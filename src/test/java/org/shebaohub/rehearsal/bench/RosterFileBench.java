package org.shebaohub.rehearsal.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.shebaohub.rehearsal.Bank;
import org.shebaohub.rehearsal.HubProcess;
import org.shebaohub.rehearsal.HubSetup;
import org.shebaohub.rehearsal.Pause;
import org.shebaohub.rehearsal.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A hub of 512 MB over PostgreSQL that is given rosters by its SFTP server; the clock runs until the file is settled. Nobody
 * keeps a copy of this roster. The hub runs as its start script has it: much of the work is sealing, which only the optimizing
 * compiler gives to the processor's own instructions.
 */
final class RosterFileBench implements AutoCloseable {

	private final Path data;

	private final HubProcess hub;

	private final JdbcClient jdbc;

	RosterFileBench(Path directory, PostgresServer postgres) throws IOException {
		data = directory.resolve("data");
		Files.createDirectories(data);
		hub = new HubProcess(HubSetup.against(java.net.URI.create("http://127.0.0.1:9"), Bank.DEDUP, data, HubSetup.freePort())
			.with("hub.sandbox.smtp.port", HubSetup.freePort()).with("hub.subscribers.payroll.connected", false).with("hub.store.url", postgres.url("hub"))
			.with("hub.store.username", "postgres").also(HubSetup.DEPLOYED));
		hub.start();
		hub.awaitReady();
		jdbc = JdbcClient.create(new DriverManagerDataSource(postgres.url("hub"), "postgres", ""));
		jdbc.sql("""
				insert into policy_rule (scope, name, rule_value, valid_from, source, set_by, set_at)
				values ('group', 'roster.maxDropPercent', '99', '2020-01-01', 'bench', 'bench', now())
				""").update();
	}

	/** A hub at work: people of another legal entity have come. */
	void warm(int people) throws IOException {
		applies("roster-delta-warm.csv", "样例集团", people, 0);
	}

	/** @param changed so many have another phone than the others */
	Duration applies(String name, int people, int changed) throws IOException {
		return applies(name, "样例科技", people, changed);
	}

	private Duration applies(String name, String employer, int people, int changed) throws IOException {
		Path inbox = data.resolve("sftp/files/inbound/hr");
		Path part = inbox.resolve(name + ".part");
		write(part, employer, people, changed);
		long bytes = Files.size(part);
		Files.move(part, inbox.resolve(name));
		long cpu = Cpu.millis(hub.pid());
		long began = System.nanoTime();
		Files.createFile(inbox.resolve(name + ".done"));
		String end = "";
		while (!end.matches("APPLIED.*|REFUSED.*|QUARANTINED.*")) {
			Pause.millis(50);
			end = jdbc.sql("select state || ' ' || coalesce(reason, '') from filed_file where name = :name").param("name", name)
				.query(String.class).optional().orElse("");
			if (System.nanoTime() - began > Duration.ofMinutes(6).toNanos()) {
				throw new IllegalStateException("roster not applied: " + end);
			}
		}
		Duration took = Duration.ofNanos(System.nanoTime() - began);
		System.out.printf("roster %s: %,d people, %,d bytes, %,d changed: %.1f s from the marker to the commit, %,d/s, %.1f s of the "
				+ "hub's CPU, resident %d MB: %s%n", name, people, bytes, changed, took.toMillis() / 1000.0,
				people * 1000L / took.toMillis(), (Cpu.millis(hub.pid()) - cpu) / 1000.0, Cpu.residentMegabytes(hub.pid()), end);
		if (!end.startsWith("APPLIED " + people + " lines")) {
			throw new IllegalStateException(end);
		}
		return took;
	}

	/** Sorted nanoseconds of searches among those who were told, by number, whole name and unit in turn. */
	long[] searches(Metronome metronome, int seconds) {
		String token = Tokens.of(hub.setup()).hr();
		return metronome.ask(seconds, n -> {
			int one = n * 977 % 200_000;
			HttpRequest.Builder request = HttpRequest.newBuilder().header("Authorization", "Bearer " + token);
			return switch (n % 3) {
				case 0 -> request.uri(hub.address().resolve("/api/employees?number=R%05d".formatted(one / 10))).GET().build();
				case 1 -> request.uri(hub.address().resolve("/api/employees/search")).header("Content-Type", "application/json")
					.POST(BodyPublishers.ofString("{\"name\":\"张𠮷%d\"}".formatted(one))).build();
				default -> request.uri(hub.address().resolve("/api/employees?node=group/east/hangzhou&after=R%06d".formatted(one)))
					.GET().build();
			};
		});
	}

	private static void write(Path file, String employer, int people, int changed) throws IOException {
		try (BufferedWriter writer = Files.newBufferedWriter(file)) {
			writer.write("employeeNo,employer,unit,effectiveFrom,name,documentType,documentNumber,phone,insuranceNo,accountHolder,"
					+ "accountNo,accountBank\n");
			String letter = employer.equals("样例科技") ? "R" : "W";
			for (int i = 0; i < people; i++) {
				writer.write("%4$s%1$06d,%5$s,%2$s,2020-01-01,张𠮷%1$d,PASSPORT,ROST%4$s%1$07d,1%3$d%1$09d,S%4$s%1$06d,张𠮷%1$d,62170000%1$08d,工商银行%n"
					.formatted(i, i % 2 == 0 ? "hangzhou" : "changzhou", i < changed ? 39 : 38, letter, employer));
			}
		}
	}

	@Override
	public void close() {
		hub.close();
	}
}
