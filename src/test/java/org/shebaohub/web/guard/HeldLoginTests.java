package org.shebaohub.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.RawHttp;
import org.shebaohub.testing.RawHttp.Reply;
import org.shebaohub.testing.WebSlice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The guard as the server answers. */
@WebSlice
class HeldLoginTests {

	@LocalServerPort
	private int port;

	@Autowired
	private MovableClock wall;

	@Test
	@DisplayName("SEC-04 the sixty-first login of a minute gets 429 as problem details with Retry-After; a minute later it is heard")
	void holdsLogins() {
		wall.advance(Duration.ofMinutes(1));
		for (int login = 0; login < 60; login++) {
			assertThat(logsIn("user" + login).status()).isEqualTo(401);
		}
		Reply held = logsIn("user60");
		assertThat(held.status()).isEqualTo(429);
		assertThat(held.header("Retry-After")).isEqualTo("60");
		assertThat(held.contentType()).startsWith("application/problem+json");
		assertThat(held.body()).contains("\"code\":\"TOO_MANY\"");
		wall.advance(Duration.ofSeconds(59));
		assertThat(logsIn("user60").header("Retry-After")).isEqualTo("1");
		wall.advance(Duration.ofSeconds(1));
		assertThat(logsIn("user60").status()).isEqualTo(401);
	}

	private Reply logsIn(String user) {
		return new RawHttp(port).send("POST", "/api/login", null, "{\"user\":\"" + user + "\",\"password\":\"x\"}",
				"Content-Type: application/json");
	}
}
