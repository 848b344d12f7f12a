package org.shebaohub.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.RawHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthEndpointGroups;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yaml.snakeyaml.Yaml;

/** What src/deploy asks of a hub, asked of a running one. */
@HubTest
class DeployedFiguresTests {

	@LocalServerPort
	int port;

	@Autowired
	MeterRegistry registry;

	@Autowired
	HealthEndpointGroups groups;

	@Test
	@DisplayName("every figure that the rules and the board name exists in the running hub")
	void namesWhatExists() throws IOException {
		Set<String> named = new TreeSet<>();
		expressions().forEach(expression -> Pattern.compile("\\b(up|[a-z]+_[a-z_]+)\\b(?=[{\\[) ]|$)").matcher(expression.replaceAll("\"[^\"]*\"", ""))
			.results().forEach(match -> named.add(match.group(1))));
		assertThat(named).hasSizeGreaterThan(10).contains("hub_payout_unknown", "http_server_requests_seconds_count");
		Awaitility.await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> assertThat(named).isSubsetOf(exported()));
	}

	/** A connector is known when something has left for it, requests when there was one. */
	private Set<String> exported() {
		new RawHttp(port).send("GET", "/actuator/health", null);
		registry.get("hub.connectors").gauge().value();
		Set<String> exist = new TreeSet<>(Set.of("up"));
		registry.getMeters().forEach(meter -> exist.addAll(exported(meter)));
		return exist;
	}

	private static List<String> exported(Meter meter) {
		Meter.Id id = meter.getId();
		String name = new PrometheusNamingConvention().name(id.getName(), id.getType(), id.getBaseUnit());
		return Stream.of("", "_count", "_sum", "_max").map(suffix -> name + suffix).toList();
	}

	private static List<String> expressions() throws IOException {
		List<String> all = new ArrayList<>();
		JsonNode rules = new ObjectMapper().valueToTree(new Yaml().load(Files.readString(Path.of("src/deploy/prometheus-rules.yaml"))));
		rules.path("groups").forEach(group -> group.path("rules").forEach(rule -> all.add(rule.path("expr").asText())));
		new ObjectMapper().readTree(Path.of("src/deploy/grafana-board.json").toFile()).path("panels")
			.forEach(panel -> panel.path("targets").forEach(target -> all.add(target.path("expr").asText())));
		return all;
	}

	@Test
	@DisplayName("every address that Kubernetes, compose and Prometheus ask is a door of the hub")
	void asksAtDoorsThatExist() throws IOException {
		Set<String> paths = new TreeSet<>();
		for (String file : List.of("compose.yaml", "kubernetes/hub.yaml", "prometheus.yaml")) {
			Pattern.compile("/actuator/[a-z/]+").matcher(Files.readString(Path.of("src/deploy", file))).results().forEach(match -> paths.add(match.group()));
		}
		assertThat(paths).containsExactlyInAnyOrder("/actuator/health/liveness", "/actuator/health/readiness", "/actuator/prometheus");
		assertThat(paths).allSatisfy(path -> assertThat(new RawHttp(port).send("GET", path, null).status()).as(path)
			.isEqualTo(path.contains("health") ? 200 : 401));
	}

	@Test
	@DisplayName("no connector is asked for liveness or readiness")
	void probesAskNoPartner() {
		assertThat(groups.getNames()).contains("liveness", "readiness");
		assertThat(List.of("liveness", "readiness")).noneMatch(group -> groups.get(group).isMember("connectors"))
			.noneMatch(group -> groups.get(group).isMember("mail")).noneMatch(group -> groups.get(group).isMember("jms"));
	}
}
