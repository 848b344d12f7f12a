package org.shebaohub.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.awaitility.core.ThrowingRunnable;
import org.shebaohub.sandbox.counterparty.BankLedger;
import org.shebaohub.sandbox.counterparty.BankLine;
import org.springframework.core.env.Environment;

/** Everybody who works with the hub under test, each at his own door, and the bank's books beside it. */
public final class Office {

	private static final List<String> ENDINGS = List.of(HubTest.ENDINGS.split(","));

	private static final Map<String, Integer> SERVED = new ConcurrentHashMap<>();

	private static final int CROWD = 460;

	private final Environment environment;

	public Office(Environment environment) {
		this.environment = environment;
	}

	/** @param name of a sandbox user's variable, such as {@code FINANCE} */
	public HubClient as(String name) {
		return HubClient.of(port(), Path.of(setting("hub.sandbox.env-file")), name + "_TOKEN");
	}

	public int port() {
		return Integer.parseInt(setting("local.server.port"));
	}

	public String setting(String key) {
		return environment.getRequiredProperty(key);
	}

	/** Somebody of the crowd with this account ending whom no test has met. */
	public static String somebody(String ending) {
		int served = SERVED.merge(ending, 1, Integer::sum) - 1;
		int inTurn = Collections.frequency(ENDINGS, ending);
		int no = ENDINGS.indexOf(ending) + 1 + served % inTurn + ENDINGS.size() * (served / inTurn);
		assertThat(no).as("the crowd has nobody left with " + ending).isBetween(1, CROWD);
		return "K%05d".formatted(no);
	}

	/** Of an out-patient, which needs no papers. */
	public static String bill(String employeeNo, String amount) {
		return """
				{"employeeNo":"%s","kind":"OUTPATIENT","dateOfService":"2026-10-08","lines":[
				 {"description":"门诊费","payer":"EMPLOYER","amount":"%s"}]}
				""".formatted(employeeNo, amount);
	}

	/** @return the number of a claim that waits for finance */
	public String files(String employeeNo, String amount) {
		HubClient.Reply receipt = as("HR").post("/api/claims", bill(employeeNo, amount));
		assertThat(receipt.text("state")).as(receipt.raw().body()).isEqualTo("IN_REVIEW");
		return receipt.text("claimNo");
	}

	/** @return the reference under which the bank will know it */
	public String approves(String claimNo) {
		HubClient.Reply reply = as("FINANCE").post("/api/claims/" + claimNo + "/approve", "");
		assertThat(reply.status()).as(reply.raw().body()).isEqualTo(200);
		return lastPayout(claimNo).path("reference").asText();
	}

	public JsonNode claim(String claimNo) {
		return as("HR").get("/api/claims/" + claimNo).body();
	}

	public String state(String claimNo) {
		return claim(claimNo).path("state").asText();
	}

	public JsonNode lastPayout(String claimNo) {
		JsonNode payouts = claim(claimNo).path("payouts");
		return payouts.path(payouts.size() - 1);
	}

	public String payoutState(String claimNo) {
		return lastPayout(claimNo).path("state").asText();
	}

	/** The bank is asked, not the hub: {@code DEBIT 12.00}, {@code RETURN 12.00}. */
	public List<String> bank(String reference) {
		Path books = Path.of(setting("hub.sandbox.counterparties.books"));
		return BankLedger.read(BankLedger.file(books, "dedup"))
			.stream()
			.filter(line -> line.endToEndId().equals(reference))
			.map(Office::shown)
			.toList();
	}

	private static String shown(BankLine line) {
		return line.direction() + " " + line.amount();
	}

	/** The mail room's rows about a reference, a claim or a notice. */
	public JsonNode messages(String name, String key) {
		return as("ADMIN").get("/api/messages?name=" + name + "&key=" + key).body().path("messages");
	}

	/** The mail server is asked, not the hub: what it has taken for this address, oldest first. */
	public List<JsonNode> letters(String address) {
		JsonNode letters = mailServer("GET", "letters?to=" + address, "").path("letters");
		return StreamSupport.stream(letters.spliterator(), false).toList();
	}

	/** Switches the mail server off or on. */
	public void mailServer(boolean running) {
		mailServer("POST", "__switch", "{\"running\":" + running + "}");
	}

	/** What a counterparty of the sandbox lists. */
	public JsonNode mock(String path) {
		return counterparty("GET", path, "");
	}

	/** The bureau of Hangzhou leaves a result file, with the fault that is asked for. */
	public JsonNode bureauLeaves(String order) {
		return counterparty("POST", "/bureau/files", order);
	}

	private JsonNode mailServer(String method, String path, String body) {
		return counterparty(method, "/smtp/" + path, body);
	}

	private JsonNode counterparty(String method, String path, String body) {
		try {
			URI address = URI.create("http://127.0.0.1:" + setting("hub.sandbox.counterparties.port") + path);
			return new ObjectMapper().readTree(HttpClient.newHttpClient().send(HttpRequest.newBuilder(address)
				.header("X-Api-Key", "any").method(method, HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString())
				.body());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Moves the business clock, which all counterparties follow. */
	public void later(String span) {
		HubClient.Reply reply = as("ADMIN").post("/api/sandbox/clock", "{\"advance\":\"" + span + "\"}");
		assertThat(reply.status()).isEqualTo(200);
	}

	/** Moves the business clock to an instant; nothing when it is past that. */
	public void until(Instant instant) {
		as("ADMIN").post("/api/sandbox/clock", "{\"to\":\"" + instant.atOffset(ZoneOffset.UTC) + "\"}");
		assertThat(OffsetDateTime.parse(as("ADMIN").get("/api/sandbox/clock").text("now")).toInstant())
			.isAfterOrEqualTo(instant);
	}

	public void soon(ThrowingRunnable holds) {
		await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(150)).untilAsserted(holds);
	}

	/** Waits while a minute of business passes at every look. */
	public void inTime(ThrowingRunnable holds) {
		soon(() -> {
			later("PT1M");
			holds.run();
		});
	}

	public static List<String> texts(JsonNode array, String field) {
		return StreamSupport.stream(array.spliterator(), false).map(node -> node.path(field).asText()).toList();
	}
}
