package org.shebaohub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.testing.HubClient;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do in the tabs; the hub is asked whether it was done. */
class WorkBrowserTests extends BrowserTest {

	@Autowired
	private JdbcClient jdbc;

	/** The claim whose message was set aside. */
	private String parked;

	@Test
	@DisplayName("finance opens a claim, reads why it was decided so and its timeline, approves it, and the page says so")
	void approvesAClaim() {
		String claimNo = office.files(Office.somebody("001"), "21.50");
		BrowserPage page = as(People.FINANCE);
		page.go(HOME + "claims?state=IN_REVIEW").clicksOn(claimNo);
		page.sees("#hub-timeline strong").reads("判定依据").picture(PICTURES.resolve("claim.png"));
		page.clicks("#hub-do-approve").clicks("#hub-go").until("approved", "!document.querySelector('#hub-do-approve')");
		office.soon(() -> assertThat(office.state(claimNo)).isEqualTo("PAID"));
	}

	@Test
	@DisplayName("who approved a payout may not release it and is told who may; a second person releases it")
	void releasesAPayout() {
		String claimNo = office.files(Office.somebody("001"), "13000.00");
		assertThat(office.as("MANAGER").post("/api/claims/" + claimNo + "/approve", "").status()).isEqualTo(200);
		String path = HOME + "payouts?open=" + office.lastPayout(claimNo).path("reference").asText();
		BrowserPage first = as(People.FINANCE_MANAGER);
		first.go(path).clicks("#hub-do-release").clicks("#hub-go").sees("#hub-refusal").reads("may release");
		first.errors().removeIf(error -> error.contains("403"));
		BrowserPage second = as(People.MANAGER2);
		second.go(path).clicks("#hub-do-release").clicks("#hub-go").until("released", "!document.querySelector('#hub-do-release')");
		office.soon(() -> assertThat(office.state(claimNo)).isEqualTo("PAID"));
	}

	@Test
	@DisplayName("an administrator finds a set-aside message, looks what sending again would do, and sends it again with a reason")
	void replaysAMessage() {
		long id = setAside();
		BrowserPage page = as(People.ADMIN);
		page.go(HOME + "messages?state=PARKED&key=" + parked).reads("the gateway was not reached");
		page.clicks("#hub-list tbody input[type=checkbox]").clicks("#hub-replay-these").sees("#hub-dry-run[data-rows='1']").reads("原位继续发送");
		assertThat(state(id)).isEqualTo("PARKED");
		page.types("#hub-field-reason", "gateway repaired").clicks("#hub-go").until("sent again", "!document.querySelector('#hub-dry-run')");
		office.soon(() -> assertThat(state(id)).isEqualTo("DONE"));
		page.go(HOME + "messages?open=" + id).reads("已完成");
	}

	@Test
	@DisplayName("messages that failed for one cause stand together; an administrator looks at them and sends all of them again by one command")
	void replaysACause() {
		long id = setAside();
		long other = setAside();
		String cause = "the gateway was away " + id;
		jdbc.sql("update message_out set outcome = ? where id in (?, ?)").params(cause, id, other).update();
		BrowserPage page = as(People.ADMIN);
		page.go(HOME + "messages").reads(cause).picture(PICTURES.resolve("messages.png"));
		page.clicks("[data-cause='" + cause + "']").sees("#hub-dry-run[data-count='2'][data-rows='2']");
		assertThat(state(id)).isEqualTo("PARKED");
		page.types("#hub-field-reason", "gateway repaired").clicks("#hub-go").until("all sent", "!document.querySelector('#hub-dry-run') && !document.body.innerText.includes('" + cause + "')");
		office.soon(() -> assertThat(state(id) + " " + state(other)).isEqualTo("DONE DONE"));
	}

	@Test
	@DisplayName("one step of a claim that is done goes out anew, alone, after a look at what would happen; its history names who and why")
	void replaysOneStep() {
		long id = setAside();
		jdbc.sql("update message_out set state = 'DONE' where id = ?").param(id).update();
		BrowserPage page = as(People.ADMIN);
		page.go(HOME + "messages?open=" + id).sees("#hub-steps[data-rows]").clicks("#hub-do-replay").sees("#hub-dry-run[data-rows='1']").reads("作为新消息发送");
		page.types("#hub-field-reason", "asked to").clicks("#hub-go").until("sent", "!document.querySelector('#hub-dry-run')");
		office.soon(() -> assertThat(jdbc.sql("select count(*) from message_out where replay_of = ? and state = 'DONE'").param(id).query(Long.class).single()).isEqualTo(1));
		page.go(HOME + "messages?open=" + id).sees("#hub-timeline strong");
		assertThat(page.text("#hub-timeline")).as("what people write is for auditors").doesNotContain("asked to");
		as(People.AUDITOR).go(HOME + "messages?open=" + id).sees("#hub-timeline strong").reads("asked to");
	}

	@Test
	@DisplayName("an auditor sees messages and may not send one again")
	void auditorOnlyReads() {
		long id = setAside();
		BrowserPage page = as(People.AUDITOR);
		page.go(HOME + "messages?open=" + id).sees("#hub-whole").reads("the gateway was not reached");
		assertThat(page.has("#hub-do-replay")).isFalse();
		assertThat(page.has("#hub-do-dismiss")).isFalse();
		page.go(HOME + "messages").sees("#hub-list").reads("the gateway was not reached");
		assertThat(page.has("#hub-replay-these")).isFalse();
		assertThat(page.has("[data-cause]")).isFalse();
	}

	@Test
	@DisplayName("HR acknowledges a case and reads who was told")
	void acknowledgesACase() {
		HubClient.Reply receipt = office.as("HR").post("/api/claims", Office.bill("E1001", "77.00"));
		assertThat(receipt.text("state")).isEqualTo("PARKED");
		BrowserPage page = as(People.HR);
		page.go(HOME + "cases").sees("#hub-list").reads(receipt.text("claimNo")).picture(PICTURES.resolve("cases.png"));
		page.go(HOME + "tasks").sees("#hub-list").picture(PICTURES.resolve("tasks.png"));
		page.go(HOME + "cases?about=" + receipt.text("claimNo")).clicks("#hub-list tbody a").sees("#hub-whole").reads("通知");
		page.clicks("#hub-do-acknowledge").clicks("#hub-go").reads("处理中");
		assertThat(page.has("#hub-do-acknowledge")).isFalse();
	}

	@Test
	@DisplayName("an auditor goes from a claim to the picture of its route, and reads its log, every row of which is intact")
	void followsAClaimToItsRoute() {
		String claimNo = office.files(Office.somebody("001"), "23.00");
		BrowserPage page = as(People.AUDITOR);
		page.go(HOME + "log").types("#hub-filter-case", claimNo).pressesEnter().sees("#hub-timeline strong").reads("各行均完整");
		page.go(HOME + "claims?open=" + claimNo).clicks("#hub-route-claim-recheck")
			.until("the route's picture", "location.pathname.startsWith('/actuator/hawtio/camel') && document.body.innerText.includes('claim-recheck')");
	}

	/** As if the SMS gateway had not been reached for too long. */
	private long setAside() {
		String claimNo = office.files(Office.somebody("001"), "31.00");
		office.approves(claimNo);
		office.soon(() -> assertThat(sms(claimNo).path("state").asText()).isEqualTo("DONE"));
		long id = sms(claimNo).path("id").asLong();
		parked = claimNo;
		jdbc.sql("update message_out set state = 'PARKED', closed_at = null, outcome = 'the gateway was not reached' where id = ?")
			.param(id).update();
		return id;
	}

	private JsonNode sms(String claimNo) {
		for (JsonNode message : office.messages("caseKey", claimNo)) {
			if (message.path("counterpart").asText().equals("sms") && message.path("kind").asText().equals("notice.sms")) {
				return message;
			}
		}
		return office.messages("caseKey", claimNo).path("none");
	}

	private String state(long id) {
		return office.as("ADMIN").get("/api/messages/" + id).text("state");
	}
}
