package org.shebaohub.sandbox;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.access.AccessDesk;
import org.shebaohub.kernel.Actor;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Enrols the sandbox's people with random passwords. Passwords and tokens stand in the environment file and nowhere
 * else; while the file is there they stay over restarts.
 */
@Component
@Profile("sandbox")
class SampleUsers implements SmartLifecycle {

	private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

	private static final Duration TOKEN_LIFETIME = Duration.ofHours(12);

	/** How the connected systems come in: the bureau, their queues, and the folder for their files. */
	private static final Map<String, String> WAYS = Map.of("BUREAU", "hub.bureau.url", "QUEUE_PORT", "hub.broker.acceptor-port",
			"HR_QUEUE_PASSWORD", "hub.broker.passwords.hr", "ERP_QUEUE_PASSWORD", "hub.broker.passwords.erp", "SFTP_PORT", "hub.sftp.port", "SFTP_PASSWORD", "hub.sftp.password");

	private final AccessDesk access;

	private final Environment environment;

	private final EnvFile file;

	private final SecureRandom random = new SecureRandom();

	private final Map<String, String> variables = new LinkedHashMap<>();

	SampleUsers(AccessDesk access, SandboxSettings settings, Environment environment) {
		this.access = access;
		this.environment = environment;
		this.file = new EnvFile(settings.envFile());
	}

	@Override
	public void start() {
		Map<String, String> known = file.read();
		variables.put("HUB", known.getOrDefault("HUB", ""));
		SampleUser.all().forEach(user -> enter(user, known));
	}

	private void enter(SampleUser user, Map<String, String> known) {
		String password = known.get(user.passwordVariable());
		if (password == null || !access.knows(user.name())) {
			password = password == null ? word() : password;
			access.enrol(user.actor(), password, Actor.HUB);
		}
		String token = Optional.ofNullable(known.get(user.tokenVariable()))
			.filter(old -> access.byToken(old).isPresent())
			.orElseGet(() -> access.issue(user.name(), TOKEN_LIFETIME).token());
		variables.put(user.passwordVariable(), password);
		user.variables().forEach(variable -> variables.put(variable + "_TOKEN", token));
	}

	private String word() {
		StringBuilder word = new StringBuilder();
		for (int i = 0; i < 14; i++) {
			word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
		}
		return word.toString();
	}

	/** Only now the port is known; nobody is served before. */
	@EventListener
	void listens(WebServerInitializedEvent event) {
		if (event.getApplicationContext().getServerNamespace() == null) {
			variables.put("HUB", "http://127.0.0.1:" + event.getWebServer().getPort());
			WAYS.forEach((variable, key) -> variables.put(variable, environment.getProperty(key, "")));
			file.write(variables);
		}
	}

	String variable(String name) {
		return variables.get(name);
	}

	@Override
	public void stop() {
		variables.clear();
	}

	@Override
	public boolean isRunning() {
		return !variables.isEmpty();
	}

	/** Before the server listens. */
	@Override
	public int getPhase() {
		return 1;
	}
}
