package org.shebaohub.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.shebaohub.testing.Partner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What bureaus leave on the SFTP server, and what becomes of it. */
@HubTest
class BureauFileRouteTests {

	private static final String INBOX = "inbound/bureau/hangzhou";

	@Autowired
	private Environment environment;

	private Office office;

	private Partner bureau;

	@BeforeEach
	void opens() {
		office = new Office(environment);
		bureau = new Partner(environment);
	}

	@AfterEach
	void leaves() {
		bureau.close();
	}

	@Test
	@DisplayName("FM-13 a name with control characters is refused unread, the next file goes on")
	void refusesHostileNames() {
		bureau.leavesMarked(INBOX + "/a\tb.txt", "x".getBytes(StandardCharsets.UTF_8));
		office.soon(() -> assertThat(bureau.sees(INBOX + "/refused")).anyMatch(name -> name.endsWith("-a_u0009b.txt")));
		assertThat(bureau.sees(INBOX)).isEmpty();
	}
}
