package org.shebaohub.sandbox.counterparty;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SmsGatewayTests {

	@TempDir
	static Path books;

	private static HubEars hub;

	private static Counterparties gateway;

	@BeforeAll
	static void open() throws Exception {
		hub = new HubEars();
		gateway = Counterparties.inThisProcess(books, hub.address());
		gateway.clock("2027-02-10T23:50:00+08:00");
	}

	@AfterAll
	static void close() {
		gateway.close();
		hub.close();
	}

	private static Counterparties.Said text(String phone) {
		return gateway.post("/sms/messages", Map.of("phone", phone, "sign", "社保枢纽", "template", "CLAIM_PAID",
				"params", Map.of("name", "张三"), "outId", "N-" + phone));
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> sentTo(String phone) {
		return (List<Map<String, Object>>) gateway.get("/sms/messages?phone=" + phone + "&date=20270210").field("messages");
	}

	private static String receipt(String phone) {
		await().atMost(Duration.ofSeconds(5)).until(() -> !hub.about("N-" + phone).isEmpty());
		return hub.about("N-" + phone).get(0).body();
	}

	@Test
	@DisplayName("F-20 a message is accepted and found by phone and day, without our own number")
	void findsByPhoneAndDay() {
		Counterparties.Said said = text("13800000001");

		assertThat(Json.read(said.body())).containsOnlyKeys("code", "bizId").containsEntry("code", "OK");
		assertThat(sentTo("13800000001")).singleElement().satisfies(found -> assertThat(found)
			.containsOnlyKeys("bizId", "template", "params", "sentAt", "status", "errCode")
			.containsEntry("bizId", said.field("bizId")).containsEntry("params", Map.of("name", "张三")));
		assertThat(gateway.get("/sms/messages?phone=13800000001&date=20270211").field("messages")).isEqualTo(List.of());
	}

	@Test
	@DisplayName("F-20 the gateway does not know repetitions: the same message again is sent again")
	void sendsAgain() {
		text("13800000002");
		text("13800000002");

		assertThat(sentTo("13800000002")).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource({ "901, LIMIT_EXCEEDED", "902, MOBILE_NUMBER_ILLEGAL" })
	@DisplayName("F-20 a refusal is 200 with its code, and nothing is sent")
	void refuses(String ending, String code) {
		Counterparties.Said said = text("13800000" + ending);

		assertThat(said.status()).isEqualTo(200);
		assertThat(said.field("code")).isEqualTo(code);
		assertThat(sentTo("13800000" + ending)).isEmpty();
	}

	@Test
	@DisplayName("F-20 accepted, but no answer in time: the message is found")
	void acceptsThoughNobodyHearsOfIt() {
		assertThat(text("13800000903").status()).isZero();

		assertThat(sentTo("13800000903")).hasSize(1);
	}

	@Test
	@DisplayName("F-20 accepted and no answer in time: the query lists it only half a minute later")
	void listsLate() {
		assertThat(text("13800000908").status()).isZero();
		assertThat(sentTo("13800000908")).isEmpty();

		gateway.clock("2027-02-10T23:51:00+08:00");
		assertThat(sentTo("13800000908")).hasSize(1);
	}

	@Test
	@DisplayName("F-20 no answer in time and not accepted: not found; the next send is accepted")
	void losesTheFirstSend() {
		assertThat(text("13800000904").status()).isZero();
		assertThat(sentTo("13800000904")).isEmpty();

		assertThat(text("13800000904").field("code")).isEqualTo("OK");
		assertThat(sentTo("13800000904")).hasSize(1);
	}

	@Test
	@DisplayName("F-20 receipts come as a signed JSON array: delivered, failed, twice, or never")
	void pushesReceipts() {
		for (String ending : List.of("907", "003", "905", "906")) {
			text("13800000" + ending);
		}

		assertThat(receipt("13800000003")).startsWith("[{").contains("\"success\":true", "\"phone_number\"", "\"send_time\"",
				"\"report_time\"", "\"err_code\"", "\"err_msg\"", "\"sms_size\"", "\"biz_id\"", "\"out_id\"");
		assertThat(receipt("13800000905")).contains("\"success\":false", "UNDELIV");
		assertThat(receipt("13800000906").split("N-13800000906", -1)).hasSize(3);
		assertThat(hub.about("N-13800000907")).isEmpty();
		assertThat(hub.about("N-13800000003").get(0)).extracting(HubEars.Heard::path).isEqualTo("/callbacks/sms");
		assertThat(sentTo("13800000905").get(0)).containsEntry("status", "FAILED").containsEntry("errCode", "UNDELIV");
	}
}
