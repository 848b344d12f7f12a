package org.shebaohub.sandbox.counterparty;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class BooksSurviveKillTests {

	private static final int CLIENTS = 8;

	@TempDir
	Path books;

	/** The counterparties as a process of their own, over the same books each time. */
	private Process start() throws IOException {
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), MockSystems.class.getName())
			.redirectError(ProcessBuilder.Redirect.DISCARD);
		builder.environment().putAll(Map.of("MOCKS_BOOKS", this.books.toString(), "MOCKS_PORT", "0"));
		return builder.start();
	}

	private static Counterparties talkTo(Process process) throws IOException {
		BufferedReader output = process.inputReader();
		String line = output.readLine();
		while (line != null && !line.startsWith("MOCKS ")) {
			line = output.readLine();
		}
		return Counterparties.at(URI.create(line.substring("MOCKS ".length())));
	}

	/** Sends one order and one message after the other, whatever is answered, until the process is dead. */
	private static Thread client(Process process, Counterparties bank, String name, Set<String> acknowledged, Set<String> texted) {
		Thread thread = new Thread(() -> {
			for (int i = 0; process.isAlive(); i++) {
				String reference = "K-" + name + "-" + i;
				if (bank.pay("dedup", reference, "4402000").status() == 200) {
					acknowledged.add(reference);
				}
				String phone = "138%s%05d".formatted(name, i * 10);
				if (bank.post("/sms/messages", Map.of("phone", phone, "sign", "s", "template", "t")).status() == 200) {
					texted.add(phone);
				}
			}
		});
		thread.start();
		return thread;
	}

	@Test
	@DisplayName("FM-01 killed under load, the bank has lost no debit that it acknowledged, and knows each after its restart")
	void losesNothingAcknowledged() throws Exception {
		long seed = System.nanoTime();
		System.out.println("BooksSurviveKillTests seed " + seed);
		Random random = new Random(seed);
		Set<String> acknowledged = ConcurrentHashMap.newKeySet();
		Set<String> texted = ConcurrentHashMap.newKeySet();
		for (int round = 0; round < 3; round++) {
			Process process = start();
			Counterparties bank = talkTo(process);
			List<Thread> clients = new ArrayList<>();
			for (int client = 0; client < CLIENTS; client++) {
				clients.add(client(process, bank, "%d%02d".formatted(round, client), acknowledged, texted));
			}
			int enough = acknowledged.size() + 30 + random.nextInt(200);
			await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(1)).until(() -> acknowledged.size() >= enough);
			assertThat(process.isAlive()).isTrue();
			process.destroyForcibly().waitFor();
			for (Thread client : clients) {
				client.join();
			}
		}
		Map<String, Long> debits = BankLedger.read(BankLedger.file(this.books, "dedup")).stream()
			.collect(Collectors.groupingBy(BankLine::endToEndId, Collectors.counting()));
		assertThat(debits.keySet()).containsAll(acknowledged);
		assertThat(debits.values()).containsOnly(1L);
		knowsAll(acknowledged, texted);
	}

	private void knowsAll(Set<String> acknowledged, Set<String> texted) throws Exception {
		Process process = start();
		try {
			Counterparties bank = talkTo(process);
			String today = bank.get("/__clock").field("now").toString().substring(0, 10);
			List<String> some = acknowledged.stream().limit(50).toList();
			assertThat(some).allSatisfy(reference -> assertThat(bank.ask("dedup", reference).field("status")).isEqualTo("PAID"));
			assertThat(bank.pay("dedup", some.get(0), "4402000").status()).isEqualTo(200);
			assertThat(BankLedger.read(BankLedger.file(this.books, "dedup"))).filteredOn(line -> line.endToEndId().equals(some.get(0))).hasSize(1);
			assertThat(texted.stream().limit(50)).allSatisfy(phone -> assertThat(bank.get(
					"/sms/messages?phone=" + phone + "&date=" + today.replace("-", "")).field("messages").toString()).contains("bizId"));
		}
		finally {
			process.destroyForcibly().waitFor();
		}
	}

	@Test
	@DisplayName("FM-01 accepted, returned, refused, declared and the clock are the same after a restart")
	void remembersEverything() {
		Counterparties before = Counterparties.inThisProcess(this.books, null);
		before.clock("2027-05-10T12:00:00+08:00");
		List<String> endings = List.of("902", "906", "907", "912", "943");
		endings.forEach(ending -> before.pay("queryable", "R-" + ending, "4402" + ending));
		before.put("/tax/declarations/R-1", Map.of("unit", "u", "month", "2027-04", "total", "3.00", "lines",
				List.of(Map.of("insuranceNo", "1", "line", "MEDICAL", "employerShare", "1.00", "employeeShare", "2.00"))));
		before.post("/tax/declarations/R-1/payment", Map.of("total", "3.00"));
		before.clock("2027-05-11T12:00:00+08:00");
		List<String> known = IntStream.range(0, 5).mapToObj(i -> before.ask("queryable", "R-" + endings.get(i)).body()).toList();
		Object credited = before.get("/tax/declarations/R-1").body();
		before.close();

		try (Counterparties after = Counterparties.inThisProcess(this.books, null)) {
			assertThat(after.get("/__clock").field("now").toString()).startsWith("2027-05-11T12:0");
			assertThat(IntStream.range(0, 5).mapToObj(i -> after.ask("queryable", "R-" + endings.get(i)).body()).toList()).isEqualTo(known);
			assertThat(known.get(2)).contains("RETURNED");
			assertThat(Json.read(after.get("/tax/declarations/R-1").body())).isEqualTo(Json.read(credited.toString()));
		}
		assertThat(BankLedger.read(BankLedger.file(this.books, "queryable"))).filteredOn(line -> line.direction().equals("RETURN")).hasSize(1);
	}
}
