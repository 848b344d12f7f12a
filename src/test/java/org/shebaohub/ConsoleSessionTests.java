package org.shebaohub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;

import java.util.List;
import java.util.Optional;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.access.AccessDesk;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Role;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.testing.ConsoleLogin;
import org.shebaohub.testing.RawHttp;
import org.shebaohub.testing.RawHttp.Reply;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.PlatformTransactionManager;

/** Who has a session of the console, and for how long it says who he is; with the hub of {@link ConsoleTests}. */
@SpringBootTest(classes = ConsoleTests.Config.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "camel.main.routes-include-pattern=false", "camel.main.name=console-test",
				"spring.jmx.enabled=true", "probe.secret=s3cret", "hub.guard.logins=1000" })
@MockitoBean(types = HttpClientConfigurer.class, name = "traceOut")
@MockitoBean(types = { AccessDesk.class, MailRoom.class, OperationLog.class, PlatformTransactionManager.class })
class ConsoleSessionTests {

	private static final String LOOK = "{\"type\":\"read\",\"mbean\":\"org.apache.camel:context=console-test,name=\\\"probe\\\",type=routes\"}";

	@LocalServerPort
	int port;

	@Autowired
	AccessDesk access;

	@Test
	@DisplayName("SEC-03 who comes without a session to whatever path gets none before his login")
	void makesNoSessionForStrangers() {
		for (String path : List.of("/actuator/hawtio/", "/actuator/hawtio/hub/claims", "/actuator/jolokia", "/login", "/hub-console/tabs.js")) {
			assertThat(new RawHttp(port).send("GET", path, null, "", "Accept: text/html").headers()).as(path).noneMatch(header -> header.contains("HUBSESSION"));
		}
	}

	@Test
	@DisplayName("SEC-07 FM-29 a role that was taken away is gone from the console at the next request, and a closed user's session ends")
	void asksAnewEachTime() {
		Optional<Actor> admin = isNow(Role.ADMIN);
		given(access.authenticate(eq("admin"), eq("right"), any())).willReturn(admin);
		ConsoleLogin session = ConsoleLogin.of(port, "admin", "right");
		assertThat(jolokia(session).body()).contains("ExchangesTotal");
		isNow(Role.HR);
		assertThat(jolokia(session).body()).contains("\"status\":403");
		isNow(Role.EMPLOYEE);
		assertThat(user(session).body()).contains("\"code\":\"FORBIDDEN\"");
		given(access.byName("admin")).willReturn(Optional.empty());
		assertThat(user(session).status()).isIn(302, 401);
		isNow(Role.ADMIN);
		assertThat(user(session).status()).as("ended for good").isIn(302, 401);
	}

	private Optional<Actor> isNow(Role role) {
		Optional<Actor> admin = Optional.of(ConsoleTests.actor("admin", role));
		given(access.byName("admin")).willReturn(admin);
		return admin;
	}

	private Reply jolokia(ConsoleLogin session) {
		return new RawHttp(port).send("POST", "/actuator/hawtio/jolokia", null, LOOK, session.cookies(), session.csrf(),
				"Content-Type: application/json");
	}

	private Reply user(ConsoleLogin session) {
		return new RawHttp(port).send("GET", "/actuator/hawtio/user", null, "", session.cookies());
	}
}
