package org.shebaohub.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.testing.HubTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;

/** Where the hub goes by itself: to its peers by the settings, and nowhere that one of them sends it. */
@HubTest
class EgressTests {

	private static final String PEER = "(https?|sftp|smtps?)://.*";

	@Autowired
	private CamelContext camel;

	@Autowired
	private Environment environment;

	private final AtomicInteger asked = new AtomicInteger();

	private final AtomicInteger lured = new AtomicInteger();

	private HttpServer peer;

	private volatile int status;

	@BeforeEach
	void opens() throws IOException {
		peer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
		peer.createContext("/elsewhere", call -> {
			lured.incrementAndGet();
			call.sendResponseHeaders(204, -1);
			call.close();
		});
		peer.createContext("/peer", call -> {
			asked.incrementAndGet();
			call.getResponseHeaders().add("Location", "http://127.0.0.1:" + peer.getAddress().getPort() + "/elsewhere");
			call.getResponseHeaders().add("Retry-After", "0");
			call.sendResponseHeaders(status, -1);
			call.close();
		});
		peer.start();
	}

	@AfterEach
	void closes() throws Exception {
		peer.stop(0);
		camel.removeEndpoints("http://127.0.0.1:" + peer.getAddress().getPort() + "*");
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 302, 303, 307, 308, 429, 503 })
	@DisplayName("SEC-13 FM-20 a peer that sends the hub elsewhere or asks it to come again is asked once, and its word ends there")
	void followsNobody(int answer) {
		status = answer;
		Exchange exchange = camel.createProducerTemplate().send("http://127.0.0.1:" + peer.getAddress().getPort()
				+ "/peer?throwExceptionOnFailure=false", call -> call.getMessage().setBody("{}"));
		assertThat(exchange.getException()).isNull();
		assertThat(exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(answer);
		assertThat(asked).hasValue(1);
		assertThat(lured).hasValue(0);
	}

	@Test
	@DisplayName("SEC-13 every address that the running hub knows is one of the peers in its settings, or inside")
	void knowsItsPeersOnly() {
		List<String> peers = peers();
		assertThat(peers).hasSizeGreaterThan(8);
		List<String> addresses = camel.getEndpoints().stream().map(Endpoint::getEndpointUri).distinct().toList();
		assertThat(addresses).filteredOn(address -> address.matches(PEER)).hasSizeGreaterThan(8)
			.allMatch(address -> peers.stream().anyMatch(address::startsWith));
		assertThat(addresses).filteredOn(address -> !address.matches(PEER)).allMatch(
				address -> address.matches("((direct|seda|timer|kamelet|bean|class|platform-http|jms)://|kamelet:[a-z]).*"));
		assertThat(addresses).filteredOn(address -> address.startsWith("jms:"))
			.allMatch(address -> address.matches("jms://queue:((hub|hr|erp)\\.[\\w.-]+|notice\\.messages)(\\?.*)?"));
	}

	/** As the settings name them, and hosts with their ports. */
	private List<String> peers() {
		YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
		settings.setResources(new ClassPathResource("application.yaml"), new ClassPathResource("application-sandbox.yaml"));
		Properties keys = settings.getObject();
		List<String> peers = new java.util.ArrayList<>();
		keys.stringPropertyNames().stream().filter(key -> key.startsWith("hub.") && key.endsWith(".url"))
			.map(key -> environment.getProperty(key, "")).filter(url -> url.startsWith("http")).forEach(peers::add);
		Map.of("sftp", "hub.sftp", "smtp", "hub.smtp").forEach((scheme, key) -> peers.add(scheme + "://"
				+ environment.getProperty(key + ".host") + ":" + environment.getProperty(key + ".port")));
		return peers;
	}
}
