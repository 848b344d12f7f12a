package org.shebaohub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.builder.LambdaRouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.stubbing.Answer;
import org.shebaohub.access.AccessDesk;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.routes.RouteLog;
import org.shebaohub.testing.ConsoleLogin;
import org.shebaohub.testing.RawHttp;
import org.shebaohub.testing.RawHttp.Reply;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.bind.annotation.RestController;

/** The console as it is served: real server, Hawtio, Jolokia and a Camel route; only the access desk is a stand-in. */
@SpringBootTest(classes = ConsoleTests.Config.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "camel.main.routes-include-pattern=false", "camel.main.name=console-test",
				"spring.jmx.enabled=true", "probe.secret=s3cret", "hub.guard.logins=1000" })
@MockitoBean(types = org.apache.camel.component.http.HttpClientConfigurer.class, name = "traceOut")
@MockitoBean(types = { AccessDesk.class, MailRoom.class, OperationLog.class, PlatformTransactionManager.class })
class ConsoleTests {

	private static final String ROUTE = "org.apache.camel:context=console-test,name=\\\"probe\\\",type=routes";

	private static final String CONTEXT = "org.apache.camel:context=console-test,name=\\\"console-test\\\",type=context";

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration(exclude = { DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class,
			ArtemisAutoConfiguration.class })
	@ComponentScan(basePackages = "org.shebaohub.web", excludeFilters = { @ComponentScan.Filter(RestController.class),
			@ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.shebaohub\\.web\\.(view|watch)\\..*") })
	@Import({ ConsoleSecurity.class, ConsoleRights.class, ConsoleCheck.class, RouteLog.class })
	static class Config {

		@Bean
		WallClock wallClock() {
			return new WallClock(Clock.systemUTC());
		}

		@Bean
		LambdaRouteBuilder probe() {
			return routes -> routes.from("direct:probe").routeId("probe").setHeader("X-Api-Key", routes.constant("{{probe.secret}}")).to("log:probe");
		}
	}

	@LocalServerPort
	int port;

	@Autowired
	AccessDesk access;

	@Autowired
	OperationLog log;

	RawHttp http;

	@BeforeEach
	void people() {
		http = new RawHttp(port);
		Answer<Optional<Actor>> known = asked -> Optional.of(actor(asked.getArgument(0), Role.valueOf(asked.<String>getArgument(0).toUpperCase())));
		given(access.byName(any())).will(known);
		given(access.authenticate(any(), eq("right"), any())).will(known);
	}

	static Actor actor(String name, Role role) {
		return new Actor(name, Set.of(role), new OrgNode("group"), null);
	}

	/** Logs in as the page does; gives the headers of a page. */
	String[] login(String user, String password) {
		ConsoleLogin login = ConsoleLogin.of(port, user, password);
		return new String[] { login.cookies(), login.csrf(), "Content-Type: application/json" };
	}

	Reply jolokia(String body) {
		return jolokia("admin", body);
	}

	Reply jolokia(String user, String body) {
		return http.send("POST", "/actuator/hawtio/jolokia", null, body, login(user, "right"));
	}

	static String exec(String bean, String operation, String arguments) {
		return "{\"type\":\"exec\",\"mbean\":\"" + bean + "\",\"operation\":\"" + operation + "\",\"arguments\":[" + arguments + "]}";
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/hawtio", "/actuator/hawtio/", "/actuator/hawtio/index.html",
			"/actuator/hawtio/user", "/actuator/hawtio/plugin", "/actuator/hawtio/jolokia", "/actuator/jolokia",
			"/actuator/jolokia/version", "/actuator/hawtio/proxy/enabled", "/actuator/hawtio/auth/config",
			"/actuator/hawtio/camel/routes", "/actuator/jolokia/api/login", "/actuator/jolokia/callbacks/bank",
			"/actuator/hawtio/proxy/api/login", "/actuator/hawtio/keycloak/api/login" })
	@DisplayName("nobody sees any of the console without a login")
	void nobodyGetsIn(String path) {
		assertThat(http.send("GET", path, null, "").status()).as(path).isIn(302, 401);
		assertThat(http.send("POST", path, null, "{}").status()).as(path).isIn(302, 401, 403);
	}

	@Test
	@DisplayName("another spelling of a servlet's path opens nothing")
	void refusesEncodedSpelling() {
		Reply reply = http.send("GET", "/actuator/%6aolokia/version", null, "");
		assertThat(reply.status()).isIn(400, 500);
		assertThat(reply.body()).doesNotContain("agent");
	}

	@Test
	void redirectsTheShortAddresses() {
		assertThat(http.send("GET", "/", null, "").header("Location")).endsWith("/actuator/hawtio/");
		assertThat(http.send("GET", "/console", null, "").header("Location")).endsWith("/actuator/hawtio/");
	}

	@Test
	@DisplayName("an administrator logs in, his session is strict, and Hawtio knows him with his role")
	void administratorLogsIn() {
		String[] session = login("admin", "right");
		Reply user = http.send("GET", "/actuator/hawtio/user", null, "", session);
		assertThat(user.status()).isEqualTo(200);
		assertThat(user.body()).contains("admin");
		assertThat(http.send("GET", "/actuator/hawtio/index.html", null, "", session).body()).contains("<base href");
		assertThat(jolokia("{\"type\":\"version\"}").body()).contains("\"status\":200");
	}

	@Test
	void otherRolesAreTurnedAway() {
		Reply reply = http.send("GET", "/actuator/hawtio/index.html", null, "", login("employee", "right"));
		assertThat(reply.body()).contains("\"code\":\"FORBIDDEN\"");
	}

	@Test
	@DisplayName("an auditor looks at routes and operates none")
	void auditorLooksOnly() {
		assertThat(jolokia("auditor", exec(CONTEXT, "dumpRoutesAsXml()", "")).body()).contains("\"status\":200");
		assertThat(jolokia("auditor", "{\"type\":\"read\",\"mbean\":\"" + ROUTE + "\"}").body()).contains("ExchangesTotal");
		List.of("stop()", "stop", "start()", "suspend()", "resume").forEach(operation -> assertThat(jolokia("auditor",
				exec(ROUTE, operation, "")).body()).as(operation).contains("\"status\":403"));
	}

	@Test
	@DisplayName("HR gets into the console, and by JMX there is nothing for her")
	void othersSeeNothingByJmx() {
		assertThat(http.send("GET", "/actuator/hawtio/index.html", null, "", login("hr", "right")).status()).isEqualTo(200);
		assertThat(jolokia("{\"type\":\"list\"}").body()).contains("org.apache.camel");
		assertThat(jolokia("hr", "{\"type\":\"list\"}").body()).contains("\"status\":200").doesNotContain("org.apache.camel", "java.lang", "HubJMX");
		assertThat(jolokia("hr", "{\"type\":\"search\",\"mbean\":\"*:*\"}").body()).doesNotContain("org.apache.camel");
		assertThat(jolokia("hr", "{\"type\":\"read\",\"mbean\":\"" + ROUTE + "\"}").body()).contains("\"status\":403").doesNotContain("\"value\"");
		assertThat(jolokia("hr", exec(ROUTE, "stop()", "")).body()).contains("\"status\":403");
	}

	@Test
	@DisplayName("SEC-03 a POST without the CSRF token is refused, and a bearer token is no way in")
	void wantsCsrfToken() {
		String cookie = login("admin", "right")[0];
		assertThat(http.send("POST", "/actuator/hawtio/jolokia", null, "{\"type\":\"version\"}", cookie).status())
			.isEqualTo(403);
		given(access.byToken("t")).willReturn(Optional.of(actor("admin", Role.ADMIN)));
		assertThat(http.send("GET", "/actuator/hawtio/index.html", "t", "").status()).isEqualTo(302);
	}

	@Test
	void refusesJolokiaByGet() {
		String[] session = login("admin", "right");
		assertThat(http.send("GET", "/actuator/jolokia/version", null, "", session).status()).isEqualTo(403);
		assertThat(http.send("GET", "/actuator/hawtio/jolokia/version", null, "", session).status()).isEqualTo(403);
		assertThat(http.send("GET", "/actuator/jolokia", null, "", session).status()).isEqualTo(403);
		assertThat(http.send("GET", "/actuator/hawtio/jolokia?p=version", null, "", session).status()).isEqualTo(403);
		assertThat(http.send("GET", "/actuator/hawtio/jolokia", null, "", session).body()).as("Hawtio's question").contains("agent");
	}

	@Test
	@DisplayName("pages of other origins are refused")
	void refusesOtherOrigins() {
		String[] session = login("admin", "right");
		String[] foreign = Arrays.copyOf(session, session.length + 1);
		foreign[session.length] = "Origin: http://evil.example";
		assertThat(http.send("POST", "/actuator/jolokia", null, "{\"type\":\"version\"}", foreign).body())
			.doesNotContain("\"status\":200");
		foreign[session.length] = "Origin: http://localhost:" + port;
		assertThat(http.send("POST", "/actuator/jolokia", null, "{\"type\":\"version\"}", foreign).body())
			.contains("\"status\":200");
	}

	@Test
	@DisplayName("SEC-07 R-000-34 an operator may stop, start, suspend and resume a route, which is logged with his name, and see its picture")
	void operatesRoutes() {
		for (String operation : new String[] { "suspend()", "resume()", "stop()", "start()" }) {
			assertThat(jolokia(exec(ROUTE, operation, "")).body()).as(operation).contains("\"status\":200");
		}
		List.of("ROUTE_SUSPENDED", "ROUTE_RESUMED", "ROUTE_STOPPED", "ROUTE_STARTED").forEach(action -> verify(log, atLeastOnce())
			.record(argThat(actor -> actor.name().equals("admin")), eq(action), eq("route/probe"), any()));
		assertThat(jolokia(exec(CONTEXT, "dumpRoutesAsXml()", "")).body()).contains("\"status\":200", "probe")
			.doesNotContain("s3cret");
		assertThat(jolokia("{\"type\":\"read\",\"mbean\":\"" + ROUTE + "\"}").body()).contains("\"status\":200",
				"ExchangesTotal");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "context | sendBody | \"direct:probe\",\"x\"",
			"context | sendBody(java.lang.String,java.lang.Object) | \"direct:probe\",\"x\"",
			"context | sendStringBody | \"direct:probe\",\"x\"", "context | requestBody | \"direct:probe\",\"x\"",
			"context | addOrUpdateRoutesFromXml | \"<routes/>\"", "context | dumpRoutesAsXml(boolean) | true",
			"context | dumpRoutesAsXml(boolean,boolean) | true,true", "context | createEndpoint | \"file:/tmp\"",
			"context | stop() |", "context | suspend() |", "context | setTracing | true",
			"context | removeEndpoints | \"*\"", "routes | updateRouteFromXml | \"<route/>\"", "routes | remove() |",
			"routes | dumpRouteAsXml(boolean) | true", "routes | setTracing | true" })
	@DisplayName("SEC-07 sending, changing routes and everything else that is not on the list is refused to everybody")
	void refusesTheRest(String type, String operation, String arguments) {
		Reply reply = jolokia(exec(type.equals("routes") ? ROUTE : CONTEXT, operation, arguments == null ? "" : arguments));
		assertThat(reply.body()).as(operation).contains("\"status\":403").doesNotContain("\"status\":200", "s3cret");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "com.sun.management:type=DiagnosticCommand | vmSystemProperties |",
			"com.sun.management:type=HotSpotDiagnostic | dumpHeap | \"/tmp/x\",true",
			"java.util.logging:type=Logging | getLoggerLevel | \"x\"", "java.lang:type=Memory | gc |",
			"java.lang:type=Threading | dumpAllThreads(boolean,boolean) | true,true",
			"org.apache.camel:context=console-test,type=tracer,name=BacklogTracer | dumpAllTracedMessages |",
			"org.apache.camel:context=console-test,type=tracer,name=BacklogDebugger | enableDebugger |",
			"org.apache.activemq.artemis:broker=\\\"x\\\",component=addresses,address=\\\"y\\\",queue=\\\"y\\\" | browse() |",
			"JMImplementation:type=MBeanServerDelegate | x |", "jolokia:type=Config | x |" })
	@DisplayName("SEC-07 debugger, browse, heap dump, diagnostic commands and the like are refused to everybody")
	void refusesDangerousBeans(String bean, String operation, String arguments) {
		Reply reply = jolokia(exec(bean, operation, arguments == null ? "" : arguments));
		assertThat(reply.body()).doesNotContain("\"status\":200").containsAnyOf("\"status\":403", "\"status\":404");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"type\":\"read\",\"mbean\":\"java.lang:type=Runtime\",\"attribute\":\"SystemProperties\"}",
			"{\"type\":\"read\",\"mbean\":\"java.lang:type=Runtime\"}", "{\"type\":\"read\",\"mbean\":\"*:*\"}",
			"{\"type\":\"write\",\"mbean\":\"java.lang:type=Memory\",\"attribute\":\"Verbose\",\"value\":true}",
			"{\"type\":\"list\"}", "{\"type\":\"search\",\"mbean\":\"*:*\"}",
			"{\"type\":\"exec\",\"mbean\":\"java.lang:type=Memory\",\"operation\":\"gc\",\"target\":{\"url\":\"service:jmx:rmi:///jndi/rmi://127.0.0.1:1/x\"}}" })
	@DisplayName("SEC-07 bulk reads, lists and a proxy target show and do nothing beyond the list")
	void showsNoMore(String request) {
		String body = jolokia(request).body();
		assertThat(body).doesNotContain("java.class.path", "s3cret", "DiagnosticCommand", "HotSpotDiagnostic",
				"BacklogTracer", "java.util.logging", "sun.java.command");
		if (request.contains("target") || request.contains("write")) {
			assertThat(body).doesNotContain("\"status\":200");
		}
	}

	@Test
	void refusesToForwardToOtherMachines() {
		Reply reply = http.send("GET", "/actuator/hawtio/proxy/http/127.0.0.1/1/jolokia", null, "",
				login("admin", "right"));
		assertThat(reply.status()).as(reply.body()).isEqualTo(403);
	}

	@Test
	@DisplayName("the page is told what would be refused, one by one and in bulk")
	void tellsThePageItsRights() {
		String rights = "hub:type=security,area=jmx,name=HubJMXSecurity";
		assertThat(jolokia(exec(rights, "canInvoke(java.lang.String,java.lang.String,[Ljava.lang.String;)",
				"\"" + ROUTE + "\",\"stop\",[]")).body()).contains("\"value\":true");
		assertThat(jolokia(exec(rights, "canInvoke(java.lang.String,java.lang.String)",
				"\"" + CONTEXT + "\",\"sendBody(java.lang.String,java.lang.Object)\"")).body())
			.contains("\"value\":false");
		assertThat(jolokia(exec(rights, "canInvoke(java.util.Map)",
				"{\"" + ROUTE + "\":[\"start()\",\"remove()\"]}")).body())
			.contains("\"CanInvoke\":true", "\"CanInvoke\":false");
	}
}
