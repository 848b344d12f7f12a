package org.shebaohub.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.rehearsal.HubSetup;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** What lies in src/deploy, held against what a production start demands. */
class DeployedSettingsTests {

	private static final Path DEPLOY = Path.of("src/deploy");

	@Test
	@DisplayName("the compose file sets all that one machine needs, but for the two files that are brought")
	void composeSetsAll() throws IOException {
		Map<String, Object> variables = new TreeMap<>();
		Files.readAllLines(DEPLOY.resolve("hub.env.example")).stream().filter(line -> line.matches("\\w+=.*"))
			.forEach(line -> variables.put(line.split("=", 2)[0], line.split("=", 2)[1]));
		Map<?, ?> hub = child(child(yaml("compose.yaml").get(0), "services"), "hub");
		child(hub, "environment").forEach((name, value) -> variables.put(name.toString(), value));
		assertThat(faults(variables, ((List<?>) hub.get("secrets")).stream().map(Object::toString).toList()))
			.containsExactly("hub.vault.keys-file names no file that can be read", "hub.sftp.known-hosts names no file that can be read: "
					+ "without a pinned key any server would be believed");
	}

	@Test
	@DisplayName("the Kubernetes settings with the secrets that they name are all that a cluster needs, but for the two files")
	void kubernetesSetsAll() throws IOException {
		Map<String, Object> variables = new TreeMap<>();
		child(yaml("kubernetes/settings.yaml").get(0), "data").forEach((name, value) -> variables.put(name.toString(), value));
		List<String> secrets = Pattern.compile("hub\\.[a-z]+\\.[a-z-]+").matcher(Files.readString(DEPLOY.resolve("kubernetes/settings.yaml"))).results()
			.map(match -> match.group()).toList();
		assertThat(faults(variables, secrets)).extracting(fault -> fault.split(" ")[0]).containsExactly("hub.vault.keys-file", "hub.sftp.known-hosts");
	}

	@Test
	@DisplayName("the benchmarks run the hub as the start script does")
	void measuresWhatIsDeployed() throws IOException {
		assertThat(Files.readString(DEPLOY.resolve("hub"))).contains("-XX:+UseSerialGC")
			.contains(HubSetup.DEPLOYED.replace("-XX:TieredStopAtLevel=4 ", "").replace("src/deploy/", "").split(" "));
	}

	@Test
	@DisplayName("every image is named with its version")
	void pinsImages() throws IOException {
		List<String> images = new ArrayList<>();
		for (String file : List.of("Dockerfile", "compose.yaml", "kubernetes/hub.yaml")) {
			Pattern.compile("(?m)(?:^FROM|image:) (\\S+)").matcher(Files.readString(DEPLOY.resolve(file))).results().forEach(match -> images.add(match.group(1)));
		}
		assertThat(images).hasSizeGreaterThan(5).allMatch(image -> image.matches("[a-z/-]+:v?\\d+\\.\\d+.*"));
	}

	@Test
	@DisplayName("every file for machines can be read by one, and what the Dockerfile copies is there")
	void canBeRead() throws IOException {
		for (String file : List.of("compose.yaml", "prometheus.yaml", "prometheus-rules.yaml", "kubernetes/hub.yaml", "kubernetes/settings.yaml", "grafana-board.json")) {
			assertThat(yaml(file)).as(file).isNotEmpty().allMatch(document -> !document.isEmpty());
		}
		Pattern.compile("(?m)^COPY (?!--from)(.*) \\S+$").matcher(Files.readString(DEPLOY.resolve("Dockerfile"))).results()
			.flatMap(match -> Stream.of(match.group(1).split(" "))).filter(path -> !path.startsWith("target/"))
			.forEach(path -> assertThat(Path.of(path)).exists());
		assertThat(Stream.of("install", "hub", "backup", "restore")).allMatch(script -> Files.isExecutable(DEPLOY.resolve(script)));
	}

	private static List<String> faults(Map<String, Object> variables, List<String> secrets) throws IOException {
		StandardEnvironment environment = new StandardEnvironment();
		environment.setActiveProfiles(variables.get("SPRING_PROFILES_ACTIVE").toString(), "production");
		environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
		environment.getPropertySources().addFirst(new MapPropertySource("secrets",
				secrets.stream().collect(Collectors.toMap(name -> name, name -> "q7Zt-0vWm-4kLs-9xRd", (one, other) -> one))));
		for (String file : List.of("application-production.yaml", "application.yaml")) {
			new YamlPropertySourceLoader().load(file, new ClassPathResource(file)).forEach(environment.getPropertySources()::addLast);
		}
		ConfigurationPropertySources.attach(environment);
		return StartCheck.faults(environment, false);
	}

	private static List<Map<?, ?>> yaml(String file) throws IOException {
		List<Map<?, ?>> documents = new ArrayList<>();
		new Yaml().loadAll(Files.readString(DEPLOY.resolve(file))).forEach(document -> documents.add((Map<?, ?>) document));
		return documents;
	}

	private static Map<?, ?> child(Map<?, ?> map, String name) {
		return (Map<?, ?>) map.get(name);
	}
}
