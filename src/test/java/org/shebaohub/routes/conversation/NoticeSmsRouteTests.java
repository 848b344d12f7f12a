package org.shebaohub.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.notice.Audience;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.notice.NoticeTrace;
import org.shebaohub.roster.IdentityDocument;
import org.shebaohub.roster.NewEmployment;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.shebaohub.testing.SignedCallback;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** However the gateway answers, its journal shows one message. */
@HubTest
class NoticeSmsRouteTests {

	private static final AtomicInteger PEOPLE = new AtomicInteger();

	@Autowired
	private Environment environment;

	@Autowired
	private RosterDesk roster;

	@Autowired
	private NoticeDesk notices;

	private Office office;

	@BeforeEach
	void opens() {
		office = new Office(environment);
	}

	@ParameterizedTest(name = "FM-08 FM-26 {1}: one message, {2}")
	@CsvSource(textBlock = """
			001, accepted and delivered, DELIVERED
			903, accepted and the answer times out: asked by phone and day, DELIVERED
			904, the first send times out and is not accepted, DELIVERED
			905, accepted and not delivered, UNDELIVERED
			906, the same receipt twice in one array, DELIVERED
			907, no receipt ever, ACCEPTED
			""")
	void sendsOnce(String ending, String what, String end) {
		String phone = phone(ending);
		String caseKey = tell(phone);
		office.inTime(() -> assertThat(sms(caseKey)).as(what).isEqualTo(end));
		assertThat(sentTo(phone)).isEqualTo(1);
	}

	@Test
	@DisplayName("F-20 the answer times out and the gateway lists the message late: asked again and again, sent once")
	void waitsForWhatIsListedLate() {
		String phone = phone("908");
		String caseKey = tell(phone);
		office.soon(() -> assertThat(office.messages("caseKey", caseKey).toString()).contains("NOT_FOUND"));
		office.later("PT31S");
		office.inTime(() -> assertThat(sms(caseKey)).isEqualTo("DELIVERED"));
		assertThat(sentTo(phone)).isEqualTo(1);
	}

	@Test
	@DisplayName("FM-14 a message that the gateway refuses for good is parked with its reason; the next one is sent; a "
			+ "replay needs a reason and is refused again")
	void parksWhatCannotBeSent() {
		String refused = tell(phone("902"));
		office.inTime(() -> assertThat(parked(refused).path("outcome").asText()).contains("MOBILE_NUMBER_ILLEGAL"));
		String next = tell(phone("001"));
		office.inTime(() -> assertThat(sms(next)).isEqualTo("DELIVERED"));
		String replay = "/api/messages/" + parked(refused).path("id").asText() + "/replay";
		assertThat(office.as("ADMIN").post(replay, "{\"reason\":\"\"}").status()).isEqualTo(422);
		assertThat(office.as("HR").post(replay, "{\"reason\":\"again\"}").status()).isEqualTo(403);
		assertThat(office.as("ADMIN").post(replay, "{\"reason\":\"the gateway says it is mended\"}").status()).isEqualTo(200);
		office.soon(() -> assertThat(parked(refused).path("attempts")).hasSize(2));
	}

	@Test
	@DisplayName("FM-08 FM-27 receipts come as an array, repeat and contradict: the first counts; forged ones do not")
	void takesReceipts() {
		String caseKey = tell(phone("907"));
		office.inTime(() -> assertThat(sms(caseKey)).isEqualTo("ACCEPTED"));
		String no = trace(caseKey).no();
		String key = office.setting("hub.sms.callback-keys");
		String url = "http://127.0.0.1:" + office.port() + "/callbacks/sms";
		String delivered = "[" + receipt("N0", true) + "," + receipt(no, true) + "," + receipt(no, false) + "]";
		assertThat(SignedCallback.of(url, "another-key", delivered).send()).isEqualTo(401);
		assertThat(SignedCallback.of(url, key, "[1,null,{}]").send()).isEqualTo(204);
		assertThat(sms(caseKey)).isEqualTo("ACCEPTED");
		SignedCallback genuine = SignedCallback.of(url, key, delivered);
		assertThat(genuine.send()).isEqualTo(204);
		assertThat(sms(caseKey)).isEqualTo("DELIVERED");
		assertThat(genuine.send()).isEqualTo(204);
		assertThat(SignedCallback.of(url, key, "[" + receipt(no, false) + "]").send()).isEqualTo(204);
		assertThat(sms(caseKey)).isEqualTo("DELIVERED");
	}

	@ParameterizedTest(name = "{1}")
	@CsvSource({ "907, DELIVERED", "905, UNDELIVERED" })
	@DisplayName("F-20 a receipt that never comes is asked for by phone and day, and nothing is sent again")
	void asksForTheReceipt(String ending, String end) {
		String phone = phone(ending);
		String caseKey = tell(phone);
		office.soon(() -> assertThat(sms(caseKey)).isIn("ACCEPTED", end));
		office.later("PT1H1M");
		office.inTime(() -> assertThat(sms(caseKey)).isEqualTo(end));
		assertThat(sentTo(phone)).isEqualTo(1);
	}

	private static String receipt(String no, boolean success) {
		return "{\"out_id\":\"" + no + "\",\"biz_id\":\"1\",\"success\":" + success + ",\"err_code\":\"X\"}";
	}

	/** @return the case under which a new employee with this phone was told something */
	private String tell(String phone) {
		int person = PEOPLE.incrementAndGet();
		EmployeeNo no = new EmployeeNo("S%05d".formatted(person));
		roster.register(Actor.HUB, new NewEmployment(no, "样例集团", new OrgNode("group/east/hangzhou"),
				LocalDate.of(2022, 3, 1), null, new IdentityDocument(IdentityDocument.Type.PASSPORT, "SMS%06d".formatted(person)),
				"短信", phone, "3300000001", null));
		notices.tell(Audience.employee(no), "claim-paid", Map.of("claimNo", no.value(), "amount", "1.00"), no.value());
		return no.value();
	}

	private static String phone(String ending) {
		return "137%05d%s".formatted(PEOPLE.get(), ending);
	}

	private NoticeTrace trace(String caseKey) {
		return notices.about(caseKey).stream().filter(trace -> trace.channel().equals("SMS")).findFirst().orElseThrow();
	}

	private String sms(String caseKey) {
		return trace(caseKey).state().name();
	}

	private JsonNode parked(String caseKey) {
		return StreamSupport.stream(office.messages("caseKey", caseKey).spliterator(), false)
			.filter(message -> message.path("state").asText().equals("PARKED"))
			.findFirst()
			.orElseThrow(() -> new AssertionError("not parked"));
	}

	/** The gateway is asked, not the hub. */
	private long sentTo(String phone) {
		try {
			return Files.readAllLines(Path.of(office.setting("hub.sandbox.counterparties.books"), "sms.journal"))
				.stream()
				.filter(line -> line.contains(phone))
				.count();
		}
		catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}
}
