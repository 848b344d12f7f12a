package org.shebaohub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.access.AccessDesk;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.testing.RawHttp;
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

	@LocalServerPort
	int port;

	@Test
	@DisplayName("SEC-03 who comes without a session to whatever path gets none before his login")
	void makesNoSessionForStrangers() {
		for (String path : List.of("/actuator/hawtio/", "/actuator/hawtio/hub/claims", "/actuator/jolokia", "/login", "/hub-console/tabs.js")) {
			assertThat(new RawHttp(port).send("GET", path, null, "", "Accept: text/html").headers()).as(path).noneMatch(header -> header.contains("HUBSESSION"));
		}
	}
}
