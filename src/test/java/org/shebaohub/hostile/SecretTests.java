package org.shebaohub.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.access.AccessDesk;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.testing.ConsoleSession;
import org.shebaohub.testing.HubTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;

/** Where secrets must not show, and where the hub must not listen. */
@HubTest
class SecretTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Environment environment;

	@Autowired
	private AccessDesk access;

	private Map<String, String> secrets;

	@BeforeEach
	void knowsTheSecrets() throws IOException {
		YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
		settings.setResources(new ClassPathResource("application.yaml"), new ClassPathResource("application-sandbox.yaml"));
		secrets = new TreeMap<>(settings.getObject().stringPropertyNames().stream()
			.filter(key -> key.matches("hub\\..*(password|passwords\\.\\w+|key|keys)"))
			.filter(key -> environment.getProperty(key, "").length() > 5)
			.collect(Collectors.toMap(key -> key, key -> environment.getProperty(key))));
		assertThat(secrets).hasSizeGreaterThan(8).containsKeys("hub.bank.api-key", "hub.sftp.password", "hub.smtp.password");
		try (Stream<String> keys = Files.lines(Path.of(environment.getRequiredProperty("hub.vault.keys-file")))) {
			keys.map(line -> line.split("=", 2)).filter(pair -> pair.length == 2 && pair[1].length() > 20)
				.forEach(pair -> secrets.put("vault " + pair[0], pair[1]));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'type':'read','mbean':'org.apache.camel:*'}", "{'type':'read','mbean':'java.lang:*'}",
			"{'type':'read','mbean':'org.apache.activemq.artemis:*'}", "{'type':'read','mbean':'hub:*'}",
			"{'type':'list'}", "{'type':'search','mbean':'*:*'}", "{'type':'exec','mbean':"
					+ "'org.apache.camel:context=shebao-hub,type=context,name=\\\"shebao-hub\\\"','operation':'dumpRoutesAsXml()'}",
			"{'type':'read','mbean':'org.apache.camel:context=*,type=endpoints,name=*'}" })
	@DisplayName("SEC-17 the console shows an administrator no password, API key or vault key, whatever he reads in bulk")
	void consoleShowsNone(String request) {
		String name = "secrets-" + UUID.randomUUID();
		access.enrol(new Actor(name, Set.of(Role.ADMIN), new OrgNode("group"), null), "p", Actor.HUB);
		String answer = ConsoleSession.of(port, name, "p").send("POST", "/actuator/jolokia", request.replace('\'', '"')).body();
		assertThat(answer).contains("\"status\":");
		secrets.forEach((key, secret) -> assertThat(answer.contains(secret)).as("%s in the answer to %s", key, request).isFalse());
	}

	@Test
	@DisplayName("SEC-17 no secret stands among the arguments of the process, where every user of the machine reads it")
	void argumentsHoldNone() {
		String arguments = ManagementFactory.getRuntimeMXBean().getInputArguments() + " " + System.getProperty("sun.java.command");
		secrets.forEach((key, secret) -> assertThat(arguments).as(key).doesNotContain(secret));
	}

	@Test
	@DisplayName("SEC-15 everything that the sandbox opens listens on this machine only")
	void listensAtHome() throws IOException {
		Set<Integer> ports = Stream.of("hub.sandbox.counterparties.port", "hub.sandbox.broker.port", "hub.sandbox.smtp.port",
				"hub.sandbox.sftp.port", "local.server.port").map(key -> environment.getRequiredProperty(key, Integer.class))
			.collect(Collectors.toSet());
		Map<Integer, List<String>> listening = Stream.of("/proc/self/net/tcp", "/proc/self/net/tcp6").map(Path::of)
			.filter(Files::exists).flatMap(SecretTests::lines).map(line -> line.trim().split("\\s+"))
			.filter(row -> row[3].equals("0A"))
			.collect(Collectors.groupingBy(row -> Integer.parseInt(row[1].split(":")[1], 16),
					Collectors.mapping(row -> row[1].split(":")[0], Collectors.toList())));
		assertThat(listening.keySet()).containsAll(ports);
		// 127.0.0.1, the same within IPv6, and ::1
		ports.forEach(each -> assertThat(listening.get(each)).as("port %s", each).allMatch(address -> Set.of("0100007F",
				"0000000000000000FFFF00000100007F", "00000000000000000000000001000000").contains(address)));
	}

	private static Stream<String> lines(Path file) {
		try {
			return Files.readAllLines(file).stream();
		}
		catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}
}
