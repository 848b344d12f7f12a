package org.shebaohub.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;
import org.shebaohub.access.AccessDesk;
import org.shebaohub.access.Session;
import org.shebaohub.kernel.Actor;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Stores;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

class SampleUsersTests {

	@TempDir
	Path directory;

	final AccessDesk access = Mockito.mock(AccessDesk.class);

	final Map<String, String> passwords = new HashMap<>();

	int tokens;

	@BeforeEach
	void accessDesk() {
		Mockito.doAnswer(call -> passwords.put(call.<Actor>getArgument(0).name(), call.getArgument(1))).when(access)
			.enrol(Mockito.any(), Mockito.any(), Mockito.any());
		Mockito.when(access.knows(Mockito.any())).thenAnswer(call -> passwords.containsKey(call.getArgument(0)));
		Mockito.when(access.issue(Mockito.any(), Mockito.any()))
			.thenAnswer(call -> new Session("token" + ++tokens, Actor.HUB, Instant.EPOCH));
		Mockito.when(access.byToken(Mockito.any())).thenReturn(Optional.of(Actor.HUB));
	}

	Map<String, String> start() {
		SampleUsers users = new SampleUsers(access, new SandboxSettings(file(), false), new MockEnvironment());
		users.start();
		ServletWebServerApplicationContext context = Mockito.mock(ServletWebServerApplicationContext.class);
		WebServer server = Mockito.mock(WebServer.class);
		Mockito.when(server.getPort()).thenReturn(8081);
		users.listens(new ServletWebServerInitializedEvent(server, context));
		return new EnvFile(file()).read();
	}

	Path file() {
		return directory.resolve("sandbox.env");
	}

	@Test
	void writesTokensForItsOwnerOnly() throws IOException {
		Map<String, String> variables = start();
		assertThat(variables).containsEntry("HUB", "http://127.0.0.1:8081").containsKeys("HR_TOKEN", "FINANCE_TOKEN",
				"MANAGER_TOKEN", "FINANCE_MANAGER_TOKEN", "MANAGER2_TOKEN", "ADMIN_TOKEN", "ZHANGSAN_TOKEN",
				"ADMIN_PASSWORD");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
		assertThat(variables.get("HR_PASSWORD")).hasSize(14).isNotEqualTo(variables.get("ADMIN_PASSWORD"));
	}

	@Test
	void keepsPasswordsAndTokensOverRestarts() {
		assertThat(start()).isEqualTo(start());
	}

	@Test
	void setsNewPasswordsWhenTheFileIsGone() throws IOException {
		Map<String, String> first = start();
		Files.delete(file());
		Map<String, String> second = start();
		assertThat(second.get("ADMIN_PASSWORD")).isNotEqualTo(first.get("ADMIN_PASSWORD"))
			.isEqualTo(passwords.get("admin"));
	}

	@Test
	void takesTheNextFreePort() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertThat(FreePorts.free(taken.getLocalPort())).isGreaterThan(taken.getLocalPort());
		}
	}

	@Test
	void clockBeginsWithTheStoryGoesForwardOnlyAndStaysOverRestarts() {
		JdbcClient jdbc = JdbcClient.create(Stores.H2.dataSource());
		MovableClock wall = MovableClock.at("2026-11-21T09:00");
		SandboxClock clock = new SandboxClock(new JdbcClockOffset(jdbc), wall);
		Instant begin = Instant.parse("2026-10-12T01:00:00Z");
		assertThat(clock.instant()).isEqualTo(begin);
		assertThat(clock.moveTo(begin.minusSeconds(1))).isFalse();
		assertThat(clock.moveTo(begin.plus(Duration.ofDays(1)))).isTrue();
		wall.advance(Duration.ofHours(2));
		SandboxClock restarted = new SandboxClock(new JdbcClockOffset(jdbc), wall);
		assertThat(restarted.instant()).isEqualTo(begin.plus(Duration.ofHours(26)));
	}
}
