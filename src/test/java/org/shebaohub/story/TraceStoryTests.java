package org.shebaohub.story;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.WireMockServer;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.testing.HrEvents;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.shebaohub.testing.RawHttp;
import org.shebaohub.trace.Trace;
import org.shebaohub.trace.TraceAtHand;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.test.util.ReflectionTestUtils;

/** One trace from the door to the peers, across the store, the queues and their threads. */
@HubTest
class TraceStoryTests {

	private record Heard(String url, String body, String trace) {
	}

	private static final Queue<Heard> HEARD = new ConcurrentLinkedQueue<>();

	private static boolean listening;

	@Autowired
	private ApplicationContext hub;

	@Autowired
	private ConnectionFactory broker;

	@Autowired
	private CamelContext camel;

	private final Trace trace = Trace.begin();

	private Office office;

	@BeforeEach
	void listensAtThePeers() {
		office = new Office(hub.getEnvironment());
		if (!listening) {
			listening = true;
			Object mocks = ReflectionTestUtils.getField(hub.getBean("sandboxCounterparties"), "mocks");
			((WireMockServer) ReflectionTestUtils.getField(mocks, "server")).addMockServiceRequestListener((request, response) ->
					HEARD.add(new Heard(request.getUrl(), request.getBodyAsString(), String.valueOf(request.getHeader("traceparent")))));
		}
	}

	@Test
	@DisplayName("the trace of a claim's intake reaches the office system, and with the approval the bank, each time as another step, and stands in the log beside the case")
	void fromIntakeToTheBank() throws Exception {
		ListAppender<ILoggingEvent> lines = new ListAppender<>();
		Logger route = (Logger) LoggerFactory.getLogger("payout-send-call");
		route.setLevel(Level.INFO);
		lines.start();
		route.addAppender(lines);
		try {
			post("HR", "/api/claims", Office.bill(Office.somebody("904"), "12.00"), trace.header());
			Heard task = heard("/oa/tasks", trace.id());
			String claim = task.body().replaceFirst("(?s).*?(C\\d{8}-\\d{6}).*", "$1");
			post("FINANCE", "/api/claims/" + claim + "/approve", "", trace.next().header());
			Heard order = heard("/bank/dedup/payouts", trace.id());
			assertThat(order.body()).contains(claim);
			assertThat(List.of(order.trace(), task.trace())).doesNotContain(trace.header()).doesNotHaveDuplicates()
				.allMatch(header -> Trace.read(header).isPresent());
			office.soon(() -> assertThat(List.copyOf(lines.list)).anySatisfy(line -> assertThat(line.getMDCPropertyMap())
				.containsEntry("trace.id", trace.id()).hasEntrySatisfying("case", subject -> assertThat(subject).contains(claim))));
		}
		finally {
			route.detachAppender(lines);
			route.setLevel(null);
		}
	}

	@Test
	@DisplayName("an event's trace goes on from a door that is a route, and from a queue, to who is told of the change")
	void fromEventToSubscribers() {
		String no = HrEvents.number();
		assertThat(event(no, "traceparent: " + trace.header())).isEqualTo(200);
		assertThat(heard("/subscribers/payroll", no).trace()).contains(trace.id());
		Trace other = Trace.begin();
		String queued = HrEvents.number();
		new JmsTemplate(broker).send("hr.events", session -> {
			var message = session.createTextMessage(HrEvents.hired(queued, "hangzhou"));
			message.setStringProperty("traceparent", other.header());
			return message;
		});
		assertThat(heard("/subscribers/payroll", queued).trace()).contains(other.id());
	}

	@ParameterizedTest
	@ValueSource(strings = { "tracestate: evil=1", "traceparent: evil", "traceparent: ${jndi:ldap://evil/a}\r\ntracestate: evil=1",
			"traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\r\ntraceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01" })
	@DisplayName("SEC-09 a sender with no trace or a hostile one is served all the same, under a trace that begins here")
	void replacesHostileOnes(String header) {
		String no = HrEvents.number();
		assertThat(event(no, header)).isEqualTo(200);
		String told = heard("/subscribers/payroll", no).trace();
		assertThat(Trace.read(told)).isPresent();
		assertThat(told).doesNotContain("evil").doesNotContain("4bf92f3577b34da6a3ce929d0e0e4736");
	}

	@Test
	@DisplayName("what is put into a queue bears the trace, too")
	void tellsQueues() throws JMSException {
		try (TraceAtHand.Span span = TraceAtHand.enter(trace)) {
			camel.createProducerTemplate().sendBody("jms:queue:hub.traced", "x");
		}
		JmsTemplate reader = new JmsTemplate(broker);
		reader.setReceiveTimeout(5000);
		assertThat(reader.receive("hub.traced").getStringProperty("traceparent")).startsWith("00-" + trace.id());
	}

	private int event(String no, String headers) {
		return new RawHttp(office.port()).send("POST", "/api/hr/events", office.as("HR_SYSTEM").token(), HrEvents.hired(no, "hangzhou"),
				"Content-Type: application/cloudevents+json", headers).status();
	}

	private void post(String who, String path, String body, String header) {
		RawHttp.Reply reply = new RawHttp(office.port()).send("POST", path, office.as(who).token(), body, "Content-Type: application/json",
				"Idempotency-Key: trace-" + java.util.UUID.randomUUID(), "traceparent: " + header);
		assertThat(reply.status()).as(reply.body()).isBetween(200, 299);
	}

	/** What a peer was told at this address with these words in its body or trace. */
	private Heard heard(String url, String words) {
		Heard[] found = new Heard[1];
		office.soon(() -> found[0] = HEARD.stream().filter(heard -> heard.url().equals(url) && (heard.body() + heard.trace()).contains(words))
			.findFirst().orElseThrow(() -> new AssertionError(url + " heard nothing of " + words)));
		return found[0];
	}
}
