package org.shebaohub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.activemq.artemis.core.security.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.connector.erp.ErpConnector;
import org.shebaohub.connector.hr.HrReceipts;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.Voucher;
import org.shebaohub.ledger.voucher.VoucherDocument;
import org.shebaohub.roster.fact.FactKind;
import org.shebaohub.trace.Trace;
import org.yaml.snakeyaml.Yaml;

/** The description of the queues, held against the broker's rights, the routes and the readers. */
class AsyncApiTests {

	private static JsonNode document;

	@BeforeAll
	static void reads() throws IOException {
		document = new ObjectMapper().valueToTree(new Yaml().load(Files.readString(Path.of("src/docs/asyncapi.yaml"))));
	}

	@Test
	@DisplayName("R-000-68 every queue of a connected system is described, with who writes and who reads, and no other")
	void namesTheQueuesOfTheBroker() {
		Map<String, String> described = new TreeMap<>();
		document.path("operations").forEach(operation -> {
			String channel = operation.path("channel").path("$ref").asText().replace("#/channels/", "");
			described.put(document.path("channels").path(channel).path("address").asText(),
					operation.path("action").asText() + ": " + operation.path("summary").asText());
		});
		Map<String, String> rights = new TreeMap<>();
		BrokerAccount.rights().forEach((queue, roles) -> roles.stream().filter(role -> !role.getName().equals(BrokerAccount.HUB))
			.forEach(role -> rights.put(queue, words(role))));
		assertThat(described).isEqualTo(rights).hasSize(document.path("channels").size());
	}

	private static String words(Role role) {
		return role.isSend() ? "receive: user " + role.getName() + " writes" : "send: user " + role.getName() + " reads";
	}

	@Test
	@DisplayName("the routes use exactly these queues, besides the hub's own")
	void namesTheQueuesOfTheRoutes() throws IOException {
		Set<String> used = new TreeSet<>();
		try (Stream<Path> files = Files.walk(Path.of("routes"))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Pattern.compile("jms:queue:([\\w.]+)").matcher(Files.readString(file)).results().map(match -> match.group(1))
					.filter(queue -> !queue.startsWith("hub.")).forEach(used::add);
			}
		}
		List<String> described = new ArrayList<>();
		document.path("channels").forEach(channel -> described.add(channel.path("address").asText()));
		assertThat(used).containsExactlyInAnyOrderElementsOf(described);
	}

	@Test
	@DisplayName("the types of events are those that the hub takes")
	void namesTheEvents() throws ReflectiveOperationException {
		assertThat(types("HrEvent")).containsExactlyInAnyOrderElementsOf(FactKind.types());
		List<String> kinds = new ArrayList<>();
		for (Object kind : Class.forName("org.shebaohub.ledger.erp.ErpKind").getEnumConstants()) {
			Field type = kind.getClass().getDeclaredField("type");
			type.setAccessible(true);
			kinds.add(type.get(kind).toString());
		}
		assertThat(types("ErpEvent")).containsExactlyInAnyOrderElementsOf(kinds);
	}

	@Test
	@DisplayName("the examples of receipts are read as they are meant, and a voucher has the described fields")
	void describesDocuments() {
		assertThat(new HrReceipts().read(example("HrReceipt")).done()).isFalse();
		assertThat(new ErpConnector().receipt(example("ErpReceipt")).toString()).contains("V-17");
		Voucher voucher = Voucher.moving("V-1", "C-1", LocalDate.of(2026, 10, 12), Yuan.of("1.00"), "a", "b");
		assertThat(VoucherDocument.of(voucher, null, null).keySet())
			.containsExactlyInAnyOrderElementsOf(() -> payload("Voucher").path("properties").fieldNames());
	}

	@Test
	@DisplayName("every message and every field says what it is")
	void explainsEverything() {
		List<String> silent = new ArrayList<>();
		document.path("components").path("messages").fields().forEachRemaining(message -> {
			if (message.getValue().path("summary").asText().isBlank()) {
				silent.add(message.getKey());
			}
			collect(message.getKey(), message.getValue().path("payload"), silent);
			assertThat(message.getValue().path("traits").path(0).path("$ref").asText()).isEqualTo("#/components/messageTraits/traced");
		});
		assertThat(silent).isEmpty();
		assertThat(document.at("/components/messageTraits/traced/headers/properties").fieldNames()).toIterable()
			.containsExactly(Trace.HEADER);
	}

	private static void collect(String name, JsonNode schema, List<String> silent) {
		schema.path("required").forEach(field -> {
			if (!schema.path("properties").has(field.asText())) {
				silent.add(name + " requires " + field);
			}
		});
		schema.path("properties").fields().forEachRemaining(field -> {
			if (field.getValue().path("description").asText().isBlank()) {
				silent.add(name + "." + field.getKey());
			}
			collect(name + "." + field.getKey(), field.getValue().path("items"), silent);
		});
	}

	private static List<String> types(String message) {
		List<String> types = new ArrayList<>();
		payload(message).path("properties").path("type").path("enum").forEach(type -> types.add(type.asText()));
		return types;
	}

	private static JsonNode payload(String message) {
		return document.path("components").path("messages").path(message).path("payload");
	}

	private static String example(String message) {
		return document.path("components").path("messages").path(message).path("examples").path(0).path("payload").toString();
	}
}
