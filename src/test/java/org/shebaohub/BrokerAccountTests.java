package org.shebaohub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerAccountTests {

	private static final Map<String, String> PASSWORDS = Map.of("hr", "hr-secret", "erp", "erp-secret", "portal", "portal-secret");

	private static EmbeddedActiveMQ broker;

	private static int port;

	@BeforeAll
	static void starts(@TempDir Path folder) throws Exception {
		try (ServerSocket free = new ServerSocket(0)) {
			port = free.getLocalPort();
		}
		broker = new BrokerConfiguration().broker(settings(folder.toString(), port, PASSWORDS));
		broker.start();
	}

	@AfterAll
	static void stops() throws Exception {
		broker.stop();
	}

	@Test
	@DisplayName("R-000-68 each connected system writes and reads its own queues")
	void servesEachItsOwn() throws Exception {
		send("hr", "hr.events");
		send("hr", "hr.receipts");
		send("erp", "erp.receipts");
		send("erp", "erp.events");
		assertThat(receive("hr", "hr.commands")).isNull();
		assertThat(receive("erp", "erp.commands")).isNull();
		assertThat(receive("portal", "notice.messages")).isNull();
	}

	@Test
	@DisplayName("R-000-68 no system writes or reads another's queue, the hub's own, or the wrong end of its own")
	void keepsEachFromTheOthers() {
		for (String queue : List.of("hr.events", "hr.receipts", "hr.commands", "erp.commands", "hub.claims", "notice.messages")) {
			assertThatThrownBy(() -> send("erp", queue)).as(queue).isInstanceOf(JMSSecurityException.class);
		}
		for (String queue : List.of("erp.events", "erp.receipts", "hr.commands")) {
			assertThatThrownBy(() -> send("hr", queue)).as(queue).isInstanceOf(JMSSecurityException.class);
		}
		for (String queue : List.of("hr.events", "erp.commands", "erp.receipts", "hub.dead")) {
			assertThatThrownBy(() -> receive("hr", queue)).as(queue).isInstanceOf(JMSSecurityException.class);
		}
		assertThatThrownBy(() -> send("portal", "notice.messages")).isInstanceOf(JMSSecurityException.class);
	}

	@Test
	@DisplayName("R-000-68 nobody comes in with another's password or as the former user of all systems")
	void asksForTheOwnPassword() {
		assertThatThrownBy(() -> connect("erp", "hr-secret")).isInstanceOf(JMSSecurityException.class);
		assertThatThrownBy(() -> connect("systems", "sandbox-systems")).isInstanceOf(JMSSecurityException.class);
		assertThatThrownBy(() -> connect("hub", "")).isInstanceOf(JMSSecurityException.class);
	}

	@Test
	@DisplayName("R-000-68 the broker does not open its port while a system's password is missing")
	void needsEveryPassword(@TempDir Path folder) {
		assertThatThrownBy(() -> new BrokerConfiguration().broker(settings(folder.toString(), port, Map.of("hr", "x"))))
			.hasMessageContaining("hub.broker.passwords.erp");
	}

	private static BrokerSettings settings(String folder, int port, Map<String, String> passwords) {
		return new BrokerSettings("", "", "", folder, port, passwords);
	}

	private static Connection connect(String user, String password) throws JMSException {
		return new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port).createConnection(user, password);
	}

	private static void send(String user, String name) throws JMSException {
		try (Connection connection = connect(user, user + "-secret")) {
			Session session = connection.createSession();
			session.createProducer(session.createQueue(name)).send(session.createTextMessage("x"));
		}
	}

	private static Message receive(String user, String name) throws JMSException {
		try (Connection connection = connect(user, user + "-secret")) {
			connection.start();
			Session session = connection.createSession();
			Queue queue = session.createQueue(name);
			return session.createConsumer(queue).receiveNoWait();
		}
	}
}
