package org.shebaohub.sandbox.counterparty;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class CallbacksTests {

	@TempDir
	static Path books;

	private static HubEars hub;

	private static Counterparties bank;

	@BeforeAll
	static void open() throws Exception {
		hub = new HubEars();
		bank = Counterparties.inThisProcess(books, hub.address());
	}

	@AfterAll
	static void close() {
		bank.close();
		hub.close();
	}

	private static List<HubEars.Heard> awaited(String reference, int times) {
		await().atMost(Duration.ofSeconds(6)).until(() -> hub.about(reference).size() >= times);
		return hub.about(reference);
	}

	@Test
	@DisplayName("FM-28 a callback is signed over id, time and raw body, by the wall clock whatever the business clock says")
	void signsCallbacks() throws Exception {
		bank.clock("2027-01-12T10:00:00+08:00");
		bank.pay("queryable", "C-901", "4402901");

		HubEars.Heard heard = awaited("C-901", 1).get(0);

		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec("a key of the tests".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
		String signed = heard.id() + "." + heard.time() + "." + heard.body();
		assertThat(heard.signature()).isEqualTo(HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
		assertThat(Instant.ofEpochSecond(Long.parseLong(heard.time()))).isBetween(Instant.now().minusSeconds(60), Instant.now());
		assertThat(heard.path()).isEqualTo("/callbacks/bank");
		assertThat(heard.json()).containsOnlyKeys("endToEndId", "status").containsEntry("status", "PAID");
		assertThat(bank.ask("queryable", "C-901").field("status")).isEqualTo("PAID");
	}

	@Test
	@DisplayName("FM-17 an accepted order that fails says so by callback")
	void callsBackFailures() {
		bank.pay("dedup", "C-902", "4402902");

		assertThat(awaited("C-902", 1).get(0).json()).containsEntry("status", "FAILED");
	}

	@Test
	@DisplayName("FM-27 the same callback comes three times, byte for byte")
	void repeatsTheSameCallback() {
		bank.pay("dedup", "C-941", "4402941");

		assertThat(awaited("C-941", 3)).hasSize(3).containsOnly(hub.about("C-941").get(0));
	}

	@Test
	@DisplayName("FM-27 the callback comes before the answer")
	void callsBackBeforeAnswering() {
		Thread sender = new Thread(() -> bank.pay("dedup", "C-942", "4402942"));
		sender.start();

		assertThat(awaited("C-942", 1).get(0).json()).containsEntry("status", "PAID");
		assertThat(sender.isAlive()).isTrue();
	}

	@Test
	@DisplayName("FM-18 the callback says FAILED after the answer said PAID")
	void callsBackAContradiction() {
		assertThat(bank.pay("dedup", "C-943", "4402943").field("status")).isEqualTo("PAID");

		assertThat(awaited("C-943", 1).get(0).json()).containsEntry("status", "FAILED");
	}

	@Test
	@DisplayName("F-20 a callback that the hub refuses comes again under the same id")
	void comesAgainWhenRefused() {
		hub.refuse(1);
		bank.pay("dedup", "C-again", "4402943");

		assertThat(awaited("C-again", 2)).extracting(HubEars.Heard::id).containsOnly(hub.about("C-again").get(0).id());
	}

	@Test
	@DisplayName("an order that is paid at once is not called back")
	void doesNotCallBackWhatItAnswered() throws Exception {
		bank.pay("dedup", "C-000", "4402000");
		bank.pay("dedup", "C-marker", "4402943");
		awaited("C-marker", 1);

		assertThat(hub.about("C-000")).isEmpty();
	}
}
