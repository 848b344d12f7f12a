package org.shebaohub.sandbox.counterparty;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MockContractTests {

	@SuppressWarnings("unchecked")
	private static Map<String, Object> at(Map<String, Object> json, String field) {
		return (Map<String, Object>) json.getOrDefault(field, Map.of());
	}

	private static List<Map<String, Object>> mappings() {
		try (Stream<Path> files = Files.walk(Path.of("mocks/mappings"))) {
			return files.filter(file -> file.toString().endsWith(".json")).sorted().map(MockContractTests::read).toList();
		}
		catch (IOException broken) {
			throw new IllegalStateException(broken);
		}
	}

	private static Map<String, Object> read(Path file) {
		try {
			return Json.read(Files.readString(file));
		}
		catch (IOException broken) {
			throw new IllegalStateException(broken);
		}
	}

	private static List<Map<String, Object>> triggers() {
		Comparator<Map<String, Object>> order = Comparator.comparing(trigger -> trigger.get("counterparty") + "/" + trigger.get("ending"));
		return mappings().stream().map(mapping -> at(at(mapping, "metadata"), "trigger")).filter(trigger -> !trigger.isEmpty())
			.sorted(order).toList();
	}

	private static String table() {
		StringBuilder table = new StringBuilder("| Counterparty | Chosen by | Ending | Behaviour | In its books |\n|---|---|---|---|---|\n");
		for (Map<String, Object> trigger : triggers()) {
			table.append("| %s | %s | %s | %s | %s |%n".formatted(trigger.get("counterparty"), trigger.get("on"),
					trigger.get("ending"), trigger.get("behaviour"), trigger.get("books")));
		}
		return table.toString();
	}

	@Test
	@DisplayName("README lists every trigger as the mappings' metadata say it")
	void readmeListsEveryTrigger() throws IOException {
		assertThat(Files.readString(Path.of("mocks/README.md"))).contains(table());
	}

	@Test
	@DisplayName("every mapping that selects by content documents its trigger")
	void everyTriggerIsDocumented() {
		assertThat(mappings()).filteredOn(mapping -> at(mapping, "request").containsKey("bodyPatterns"))
			.allSatisfy(mapping -> assertThat(at(at(mapping, "metadata"), "trigger"))
				.containsOnlyKeys("counterparty", "on", "ending", "behaviour", "books"));
	}

	static Stream<Map<String, Object>> bankMappings() {
		return mappings().stream().filter(mapping -> at(mapping, "request").toString().contains("payeeAccount"));
	}

	@ParameterizedTest
	@MethodSource("bankMappings")
	@DisplayName("a card keeps its check digit: the digits before it choose; any other account chooses by its last digits")
	void cardsKeepTheirCheckDigit(Map<String, Object> mapping) {
		String ending = at(at(mapping, "metadata"), "trigger").get("ending").toString().substring(0, 3);
		Pattern pattern = Pattern.compile(at(mapping, "request").toString().replaceAll(".*matches=(.*)\\}\\}\\].*", "$1"));

		for (String issuer : List.of("622202000000", "6228480000000", "62170000000000", "621799000000000")) {
			assertThat(card(issuer + ending)).matches(pattern);
			assertThat(card(issuer + "955")).doesNotMatch(pattern);
		}
		assertThat("110909090910" + ending).matches(pattern);
		assertThat("4402" + ending).matches(pattern);
		assertThat("4402" + ending + "955").doesNotMatch(pattern);
	}

	/** The digits and their check digit after Luhn. */
	private static String card(String digits) {
		int sum = 0;
		for (int i = 0; i < digits.length(); i++) {
			int digit = digits.charAt(digits.length() - 1 - i) - '0';
			int weighted = i % 2 == 0 ? digit * 2 : digit;
			sum += weighted > 9 ? weighted - 9 : weighted;
		}
		return digits + (10 - sum % 10) % 10;
	}

	@ParameterizedTest
	@ValueSource(strings = { "/bank/dedup/payouts/x", "/bank/blind/payouts/x", "/tax/declarations/x", "/sms/messages?phone=13800000001&date=20270101" })
	@DisplayName("nobody is served without an API key")
	void demandsAnApiKey(String path, @TempDir Path books) throws Exception {
		try (Counterparties systems = Counterparties.inThisProcess(books, null)) {
			URI address = systems.address().resolve(path);

			HttpResponse<String> said = HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());

			assertThat(said.statusCode()).isEqualTo(401);
			assertThat(systems.get("/bank").status()).isEqualTo(404);
		}
	}
}
