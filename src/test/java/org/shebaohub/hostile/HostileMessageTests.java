package org.shebaohub.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.testing.HrEvents;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.shebaohub.testing.RawHttp;
import org.shebaohub.testing.RawHttp.Reply;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jms.core.JmsTemplate;

/** Messages that want to be more than their text: by headers that Camel knows, by an answer's address, by an object. */
@HubTest
class HostileMessageTests {

	private static final List<String> KNOWN = List.of("CaMeLhTTPuRI", "camelhttpuri", "CamelHttpUri", "CamelHTTPpath",
			"CamelJmsDestinationName", "cameljmsdestinationname", "CamelBeanMethodName", "CAMELFILENAME", "CamelToEndpoint");

	@Autowired
	private Environment environment;

	@Autowired
	private ConnectionFactory broker;

	@Autowired
	private RosterDesk roster;

	@Autowired
	private JdbcClient jdbc;

	private final AtomicInteger lured = new AtomicInteger();

	private final String no = HrEvents.number();

	private Office office;

	private HttpServer lure;

	private String address;

	@BeforeEach
	void waitsForThem() throws IOException {
		office = new Office(environment);
		lure = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
		lure.createContext("/", call -> {
			lured.incrementAndGet();
			call.sendResponseHeaders(204, -1);
			call.close();
		});
		lure.start();
		address = "http://127.0.0.1:" + lure.getAddress().getPort() + "/";
	}

	@AfterEach
	void goes() {
		lure.stop(0);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "/api/hr/events, hr.system", "/api/erp/events, erp.system", "/api/attendance/events, attendance.system",
			"/api/bureau/events, bureau.system", "/callbacks/bank, none", "/callbacks/sms, none" })
	@DisplayName("SEC-09 headers that Camel knows change nothing at a door for systems, and none of them comes back")
	void headersAtDoors(String door, String user) {
		String[] headers = KNOWN.stream().map(name -> name + ": " + address).toArray(String[]::new);
		String token = user.equals("none") ? null : office.as(user.toUpperCase(java.util.Locale.ROOT).replace('.', '_')).token();
		Reply reply = new RawHttp(office.port()).send("POST", door, token, HrEvents.hired(no, "hangzhou"), headers);
		assertThat(String.join("\n", reply.headers())).doesNotContainIgnoringCase("camel").doesNotContain(address);
		assertThat(reply.body()).doesNotContain(address);
		assertThat(lured).hasValue(0);
	}

	@Test
	@DisplayName("SEC-09 properties that Camel knows, in any capitals, and an address for the answer change nothing at a queue")
	void propertiesAtQueues() {
		new JmsTemplate(broker).send("hr.events", session -> lured(session, HrEvents.hired(no, "hangzhou")));
		office.soon(() -> assertThat(roster.find(new EmployeeNo(no))).isPresent());
		JmsTemplate lurks = new JmsTemplate(broker);
		lurks.setReceiveTimeout(JmsTemplate.RECEIVE_TIMEOUT_NO_WAIT);
		assertThat(lurks.receive("hub.lure")).isNull();
		assertThat(lured).hasValue(0);
	}

	private Message lured(Session session, String text) throws jakarta.jms.JMSException {
		Message message = session.createTextMessage(text);
		for (String name : KNOWN) {
			message.setStringProperty(name, name.toLowerCase(java.util.Locale.ROOT).contains("jms") ? "hub.lure" : address);
		}
		message.setJMSReplyTo(session.createQueue("hub.lure"));
		return message;
	}

	@Test
	@DisplayName("SEC-10 FM-14 an object in a message is never opened: it is kept for a person, and the next message goes on")
	void objectsStayShut() throws Exception {
		long before = parked();
		opened();
		assertThat(Trap.SPRUNG).as("the trap works").hasValue(1);
		for (String queue : List.of("hr.events", "erp.events", "hr.receipts", "erp.receipts")) {
			new JmsTemplate(broker).send(queue, session -> session.createObjectMessage(new Trap()));
		}
		new JmsTemplate(broker).convertAndSend("hr.events", HrEvents.hired(no, "hangzhou"));
		office.soon(() -> assertThat(roster.find(new EmployeeNo(no))).isPresent());
		office.soon(() -> assertThat(parked() - before).isGreaterThanOrEqualTo(2));
		assertThat(Trap.SPRUNG).hasValue(1);
	}

	private static void opened() throws IOException, ClassNotFoundException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			out.writeObject(new Trap());
		}
		try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
			in.readObject();
		}
	}

	private long parked() {
		return jdbc.sql("select count(*) from message_in where state = 'PARKED'").query(Long.class).single();
	}
}
