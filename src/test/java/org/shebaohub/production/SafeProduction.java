package org.shebaohub.production;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** A production that lacks nothing, over the settings that the hub brings; each test takes one thing away. */
final class SafeProduction {

	private static final Map<String, String> SWITCHES = Map.of("hub.oa.connected", "true", "hub.hr.view.url",
			"jdbc:oracle:thin:@tcps://hr.example.cn/hr", "hub.broker.acceptor-port", "61616", "hub.subscribers.payroll.connected", "true");

	private static final List<PropertySource<?>> BROUGHT = List.of("application-production.yaml", "application.yaml").stream()
		.flatMap(SafeProduction::brought).toList();

	private final Path folder;

	private final String profile;

	private final Map<String, Object> values = new LinkedHashMap<>();

	private SafeProduction(Path folder, String profile) {
		this.folder = folder;
		this.profile = profile;
	}

	/** Everything that is used where it is wanted is used. @param profile production or cluster */
	static SafeProduction in(Path folder, String profile) throws IOException {
		SafeProduction production = new SafeProduction(folder, profile);
		production.values.putAll(SWITCHES);
		for (Demand demand : production.demands()) {
			if (!demand.key().startsWith("hub.store.") && !demand.key().equals("hub.broker.url") || profile.equals("cluster")) {
				production.right(demand).ifPresent(value -> production.values.put(demand.key(), value));
			}
		}
		return production;
	}

	/** Only what the hub brings by itself. */
	static SafeProduction bare(Path folder) {
		return new SafeProduction(folder, "production");
	}

	SafeProduction with(String key, String value) {
		values.put(key, value);
		return this;
	}

	List<Demand> demands() {
		return Demands.all(new Settings(environment()));
	}

	List<String> faults() {
		return StartCheck.faults(environment(), false);
	}

	Map<String, Object> values() {
		return values;
	}

	private StandardEnvironment environment() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.setActiveProfiles(profile.split(","));
		environment.addActiveProfile("production");
		environment.getPropertySources().addFirst(new MapPropertySource("own", values));
		BROUGHT.forEach(environment.getPropertySources()::addLast);
		ConfigurationPropertySources.attach(environment);
		return environment;
	}

	/** @return empty where what the hub brings is right */
	private Optional<String> right(Demand demand) throws IOException {
		return switch (demand.kind()) {
			case VIEW, BOUND, LOGGERS, DETAILS, HERE -> Optional.empty();
			case ELSEWHERE -> Optional.of(folder.resolve("checkpoints").toString());
			default -> Optional.of(right(demand.kind()));
		};
	}

	String place(String key) {
		return new Settings(environment()).text(key);
	}

	private String right(Kind kind) throws IOException {
		return switch (kind) {
			case TEXT -> "partner.example.cn";
			case ORIGIN -> "https://hub.example.cn";
			case AUDIENCE -> "shebao-hub";
			case ALGORITHMS -> "RS256,ES256";
			case SECRET, SIGNING_KEY, SIGNING_KEYS -> "q7Zt-0vWm-4kLs-9xRd";
			case ADDRESS -> "https://partner.example.cn/api";
			case DATABASE -> "jdbc:postgresql://db.example.cn/hub?sslmode=verify-full";
			case BROKER -> "(tcp://b1.example.cn:61616?sslEnabled=true,tcp://b2.example.cn:61616?sslEnabled=true)?ha=true";
			case MAIL_SENDER -> "hub@company.cn";
			case VIEW, BOUND, LOGGERS, DETAILS, HERE, ELSEWHERE -> throw new IllegalStateException("asked for otherwise");
			case STARTTLS, MUST_BE_TRUE -> "true";
			case MUST_NOT_BE_TRUE -> "false";
			case ENDPOINTS -> "health,prometheus";
			case OWN_DOOR -> "127.0.0.1";
			case ROUTES -> "routes";
			case KEY_FILE -> keys("keys.properties", "rw-------", 32);
			case HOST_KEYS -> knownHosts("known_hosts", "partner.example.cn", "rw-------");
		};
	}

	private static Stream<PropertySource<?>> brought(String file) {
		try {
			return new YamlPropertySourceLoader().load(file, new ClassPathResource(file)).stream();
		}
		catch (IOException missing) {
			throw new IllegalStateException(missing);
		}
	}

	String keys(String name, String mode, int bytes) throws IOException {
		String key = Base64.getEncoder().encodeToString(new byte[bytes]);
		return file(name, "current=k1\nk1=" + key + "\nindex=" + key + "\nsigning=s\nverifying=v\n", mode);
	}

	String knownHosts(String name, String host, String mode) throws IOException {
		return file(name, host + " ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI\n", mode);
	}

	private String file(String name, String text, String mode) throws IOException {
		Path file = Files.writeString(folder.resolve(name), text);
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
		return file.toString();
	}
}
