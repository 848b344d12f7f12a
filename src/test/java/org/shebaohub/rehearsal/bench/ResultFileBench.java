package org.shebaohub.rehearsal.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shebaohub.rehearsal.Bank;
import org.shebaohub.rehearsal.HubProcess;
import org.shebaohub.rehearsal.HubSetup;
import org.shebaohub.rehearsal.Pause;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A hub of 512 MB over PostgreSQL that is given result files by its SFTP server; the clock runs until the file is applied. */
final class ResultFileBench implements AutoCloseable {

	private static final Pattern PAUSE = Pattern.compile("(\\d+)M->(\\d+)M\\((\\d+)M\\)");

	private final Path data;

	private final Path gcLog;

	private final HubProcess hub;

	private final JdbcClient jdbc;

	ResultFileBench(Path directory, PostgresServer postgres) throws IOException {
		data = directory.resolve("data");
		gcLog = directory.resolve("gc.log");
		Files.createDirectories(data);
		int port = HubSetup.freePort();
		Map<String, String> settings = new LinkedHashMap<>(Map.of("server.port", "" + port, "hub.data", data.toString(),
				"hub.sandbox.banner", "false", "hub.store.url", postgres.url("hub"), "hub.store.username", "postgres",
				"hub.sandbox.sftp.port", "" + HubSetup.freePort(), "hub.sandbox.counterparties.port", "" + HubSetup.freePort()));
		hub = new HubProcess(new HubSetup(data, port, List.of("-Xmx512m", "-Xlog:gc:file=" + gcLog, "-cp", classPath()), settings));
		hub.start();
		awaitReady();
		jdbc = JdbcClient.create(new DriverManagerDataSource(postgres.url("hub"), "postgres", ""));
	}

	/** On a machine that does other things too the start may take its time; it is not what is measured. */
	private void awaitReady() {
		for (int turn = 0;; turn++) {
			try {
				hub.awaitReady();
				return;
			}
			catch (IllegalStateException late) {
				if (turn == 200) {
					throw late;
				}
				Pause.millis(1000);
			}
		}
	}

	/** Of a hub as every rehearsal starts it. */
	private static String classPath() {
		List<String> options = HubSetup.against(URI.create("http://127.0.0.1"), Bank.values()[0], Path.of("."), 0).options();
		return options.get(options.indexOf("-cp") + 1);
	}

	/** @param changed so many lines have another amount than those of sequence 1 */
	Duration applies(String unit, int sequence, int lines, int changed) throws IOException {
		Path inbox = data.resolve("sftp/files/inbound/bureau/hangzhou");
		String name = unit + "-" + sequence + ".txt";
		Path part = inbox.resolve(name + ".part");
		write(part, unit, sequence, lines, changed);
		long bytes = Files.size(part);
		Files.move(part, inbox.resolve(name));
		long began = System.nanoTime();
		Duration cpu = cpu();
		Files.createFile(inbox.resolve(name + ".done"));
		while (!isApplied(unit, sequence)) {
			Pause.millis(50);
			if (System.nanoTime() - began > Duration.ofMinutes(3).toNanos()) {
				throw new IllegalStateException("file not applied: " + jdbc.sql("select state || ' ' || coalesce(reason, '') from filed_file")
					.query(String.class).list());
			}
		}
		Duration took = Duration.ofNanos(System.nanoTime() - began);
		System.out.printf("result file %s: %,d lines, %,d bytes, %d changed: %.1f s from the marker to the commit, %,d lines/s, "
				+ "%.1f s of the hub's CPU, heap %s%n", name, lines, bytes, changed, took.toMillis() / 1000.0,
				lines * 1000L / took.toMillis(), cpu().minus(cpu).toMillis() / 1000.0, heap());
		return took;
	}

	/** What the hub has used so far; tells its own work from that of its neighbours on the machine. */
	private Duration cpu() {
		return ProcessHandle.of(hub.pid()).flatMap(process -> process.info().totalCpuDuration()).orElse(Duration.ZERO);
	}

	private boolean isApplied(String unit, int sequence) {
		return jdbc.sql("select count(*) from result_file where unit = :unit and sequence = :sequence")
			.param("unit", unit).param("sequence", sequence).query(Integer.class).single() == 1;
	}

	private static void write(Path file, String unit, int sequence, int lines, int changed) throws IOException {
		long fen = 0;
		try (BufferedWriter writer = Files.newBufferedWriter(file, Charset.forName("GB18030"))) {
			writer.write("H|" + unit + "|202608|" + sequence + "|20261010\r\n");
			for (int i = 0; i < lines; i++) {
				int employer = 72000 + (i < changed ? 1 : 0);
				fen += employer + 16000;
				writer.write("D|%s%08d|张𠮷%d|02|%d.%02d|160.00|20260915|20260916|0|\r\n".formatted(unit, i, i, employer / 100,
						employer % 100));
			}
			writer.write("T|%d|%d.%02d\r\n".formatted(lines, fen / 100, fen % 100));
		}
	}

	/** The collector's own words: the highest before and after a collection so far. */
	private String heap() throws IOException {
		int before = 0;
		int after = 0;
		try (Stream<String> log = Files.lines(gcLog)) {
			for (Matcher pause : (Iterable<Matcher>) log.map(PAUSE::matcher).filter(Matcher::find)::iterator) {
				before = Math.max(before, Integer.parseInt(pause.group(1)));
				after = Math.max(after, Integer.parseInt(pause.group(2)));
			}
		}
		return "at most " + before + " MB, " + after + " MB after a collection";
	}

	void printHeap() throws IOException {
		System.out.println("heap of 512 MB in the whole run: " + heap());
	}

	@Override
	public void close() {
		hub.close();
	}
}
