package org.shebaohub.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.testing.HubClient.Reply;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What an employee can see and ask by himself. */
@HubTest
class SelfServiceTests {

	@Autowired
	private Environment environment;

	private Office office;

	@BeforeEach
	void opens() {
		office = new Office(environment);
	}

	@Test
	@DisplayName("R-002-53 R-002-55 zhangsan reads his six months, base and shares; HR of his branch may, everybody else finds nothing")
	void readsHisMonths() {
		JsonNode lines = office.as("ZHANGSAN").get("/api/employees/E1001/contributions").body().path("lines");
		assertThat(lines).hasSize(2);
		JsonNode medical = lines.get(1);
		assertThat(medical.path("word").asText()).isEqualTo("医疗保险");
		assertThat(medical.path("months")).hasSize(6);
		assertThat(medical.path("months").get(5).path("base").asText()).isEqualTo("8000.00");
		assertThat(Office.texts(medical.path("months"), "message")).anyMatch(message -> message.startsWith("社保缴费成功:2026-0"));
		assertThat(office.as("HR").get("/api/employees/E1001/contributions").status()).isEqualTo(200);
		for (String path : new String[] { "/api/employees/E1002/contributions", "/api/employees/E9999/contributions" }) {
			assertThat(office.as("ZHANGSAN").get(path).status()).isEqualTo(404);
		}
		assertThat(office.as("HR_CHANGZHOU").get("/api/employees/E1001/contributions").status()).isEqualTo(404);
		assertThat(office.as("FINANCE").get("/api/employees/E1001/contributions").status()).isEqualTo(403);
	}

	@Test
	@DisplayName("R-002-53 an employee reads who he is, masked, and the stages of his claims in the articles' words")
	void readsWhoHeIs() {
		String claim = office.as("ZHANGSAN").post("/api/claims", Office.bill("E1001", "5.30")).text("claimNo");
		JsonNode me = office.as("ZHANGSAN").get("/api/me").body();
		assertThat(me.path("employee").path("name").asText()).isEqualTo("张三");
		assertThat(me.path("employee").path("phone").asText()).contains("*");
		assertThat(Office.texts(me.path("claims"), "stage")).contains("报销进度更新:报销单" + claim + ",因社保延迟缴费暂停");
		JsonNode hr = office.as("HR").get("/api/me").body();
		assertThat(hr.path("employee").isNull()).isTrue();
		assertThat(hr.path("roles").get(0).asText()).isEqualTo("HR");
	}

	@Test
	@DisplayName("R-002-58 an employee asks once, HR has a case, the answer comes back as a notice")
	void asksHr() {
		Reply asked = office.as("ZHANGSAN").post("/api/enquiries", "{\"about\":\"2026-09\",\"text\":\"我的社保为什么延迟?\"}");
		assertThat(asked.status()).as(asked.raw().body()).isEqualTo(201);
		String no = asked.text("enquiryNo");
		JsonNode seen = office.as("HR").get("/api/enquiries/" + no).body();
		String caseNo = seen.path("enquiry").path("caseNo").asText();
		assertThat(office.as("HR").get("/api/cases/" + caseNo).body().path("summary").path("kind").asText())
			.isEqualTo("ENQUIRY");
		assertThat(office.as("HR_CHANGZHOU").get("/api/enquiries/" + no).status()).isEqualTo(404);
		Reply answered = office.as("HR").post("/api/enquiries/" + no + "/answer", "{\"text\":\"财务审批延迟,已催办\"}");
		assertThat(answered.status()).as(answered.raw().body()).isEqualTo(200);
		assertThat(Office.texts(office.as("ZHANGSAN").get("/api/notices").body().path("notices"), "text"))
			.contains("您的咨询" + no + "已由人事答复:财务审批延迟,已催办");
		assertThat(office.as("ZHANGSAN").get("/api/enquiries/" + no).body().path("enquiry").path("caseNo").isNull()).isTrue();
	}

	@Test
	@DisplayName("every field of these doors is described in the served OpenAPI document")
	void describesEveryField() {
		JsonNode schemas = office.as("AUDITOR").get("/v3/api-docs").body().path("components").path("schemas");
		for (String name : new String[] { "Me", "MeEmployee", "MeClaim", "Contributions", "ContributionsOfLine",
				"ContributionsOfMonth", "Enquiry", "EnquiryRow", "EnquiryLateMonth", "EnquiryAsked", "EnquiryAnswered" }) {
			assertThat(schemas.path(name).path("description").asText()).as(name).isNotBlank();
			for (Map.Entry<String, JsonNode> field : schemas.path(name).path("properties").properties()) {
				assertThat(field.getValue().toString()).as(name + "." + field.getKey()).containsAnyOf("description", "$ref");
			}
		}
	}
}
