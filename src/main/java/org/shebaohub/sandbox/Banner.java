package org.shebaohub.sandbox;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last lines of a start: where everything is, who can log in, and what moved because a port was taken. */
@Component
@Profile("sandbox")
class Banner {

	private final SampleUsers users;

	private final SandboxClock clock;

	private final Environment environment;

	private final SandboxSettings settings;

	Banner(SampleUsers users, SandboxClock clock, Environment environment, SandboxSettings settings) {
		this.users = users;
		this.clock = clock;
		this.environment = environment;
		this.settings = settings;
	}

	@EventListener(ApplicationReadyEvent.class)
	void print() {
		if (settings.banner()) {
			System.out.println(text());
		}
	}

	String text() {
		StringBuilder text = new StringBuilder("\n  Shebao Hub 社保枢纽 · sandbox, on this machine only\n\n");
		FreePorts.moved(environment).forEach(line -> text.append("  ! ").append(line).append('\n'));
		line(text, "console", users.variable("HUB") + "/console");
		line(text, "API", users.variable("HUB") + "/api (documents: /v3/api-docs)");
		List.of("bank", "tax", "sms").forEach(mock -> line(text, mock, environment.getProperty("hub." + mock + ".url")));
		line(text, "sftp", environment.getProperty("hub.sftp.user") + "@127.0.0.1:" + environment.getProperty("hub.sftp.port")
				+ ", its files are in " + environment.getProperty("hub.sandbox.sftp.home") + "/files");
		line(text, "mail", "port " + environment.getProperty("hub.smtp.port") + ", its letters: "
				+ environment.getProperty("hub.sms.url", "").replace("/sms", "/smtp/letters"));
		line(text, "clock", java.time.OffsetDateTime.now(clock).withNano(0) + " (POST /api/sandbox/clock moves it)");
		line(text, "tokens", ". " + settings.envFile());
		line(text, "ready", "%.1f s after the start of this process"
			.formatted(ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0));
		text.append('\n');
		SampleUser.all().forEach(user -> text.append("  %-17s %s  %s%n".formatted(user.name(),
				users.variable(user.passwordVariable()), user.does())));
		return text.toString();
	}

	private static void line(StringBuilder text, String name, String value) {
		text.append("  %-8s %s%n".formatted(name, value));
	}
}
