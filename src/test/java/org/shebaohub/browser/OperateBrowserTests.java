package org.shebaohub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.BusinessClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What administrators do with connectors and the log, and that nobody else may. */
class OperateBrowserTests extends BrowserTest {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private BusinessClock clock;

	@AfterEach
	void pausesNobody() {
		jdbc.sql("delete from connector_pause").update();
	}

	@Test
	@DisplayName("an administrator tests the bank by its button and reads that it is there; who has no question of his own has no button")
	void testsAConnector() {
		BrowserPage page = as(People.ADMIN);
		page.go(HOME + "connectors").clicks("#hub-do-test-bank").sees("#hub-test-bank[data-outcome=THERE]").reads("可达").reads("HTTP 404");
		page.clicks("#hub-do-test-sms").sees("#hub-test-sms[data-outcome=THERE]");
		assertThat(page.has("#hub-do-test-smtp")).isFalse();
		page.picture(PICTURES.resolve("connectors.png"));
	}

	@Test
	@DisplayName("an administrator pauses the housing fund until a time, which shows to all who watch, and resumes it with a reason")
	void pausesAConnector() {
		String soon = ZonedDateTime.ofInstant(clock.now().plus(Duration.ofHours(2)), BusinessClock.ZONE).format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm"));
		BrowserPage page = as(People.ADMIN);
		page.go(HOME + "connectors").clicks("#hub-do-pauseUntil-fund").reads("状态不明的打款在此期间仍为不明");
		page.sets("#hub-field-until", soon).types("#hub-field-reason", "fund moves house").clicks("#hub-go").sees("#hub-paused-fund").reads("已暂停");
		page.picture(PICTURES.resolve("pause.png"));
		as(People.HR).go(HOME + "connectors").sees("#hub-paused-fund").reads("fund moves house");
		page.clicks("#hub-do-resumeNow-fund").types("#hub-field-reason", "moved").clicks("#hub-go").sees("#hub-do-pauseUntil-fund");
		assertThat(page.has("#hub-paused-fund")).isFalse();
	}

	@Test
	@DisplayName("a time that is past is refused where it was asked, with what to do")
	void refusesAPauseThatIsPast() {
		BrowserPage page = as(People.ADMIN, "en");
		page.go(HOME + "connectors").clicks("#hub-do-pauseUntil-tax").sets("#hub-field-until", "2020-01-01T12:00").types("#hub-field-reason", "too late")
			.clicks("#hub-go").sees("#hub-refusal").reads("within the next seven days");
		page.errors().removeIf(error -> error.contains("422"));
	}

	@ParameterizedTest
	@EnumSource(names = { "AUDITOR", "HR", "FINANCE_MANAGER" })
	@DisplayName("whoever is no administrator sees connectors without buttons, and the doors refuse his session")
	void hidesAndRefuses(People who) {
		BrowserPage page = as(who);
		page.go(HOME + "connectors").sees("#hub-list").reads("银行");
		assertThat(page.has("[id^=hub-do-test-]")).isFalse();
		assertThat(page.has("[id^=hub-do-pauseUntil]")).isFalse();
		assertThat(page.sends("/api/connectors/bank/test", "{}")).isEqualTo(403);
		assertThat(page.sends("/api/connectors/bank/pause", "{\"until\":\"2026-10-20T00:00:00Z\",\"reason\":\"x\"}")).isEqualTo(403);
		assertThat(page.sends("/api/parked-messages/replay", "{\"counterpart\":\"sms\",\"kind\":\"notice.sms\",\"cause\":\"x\",\"reason\":\"x\"}")).isEqualTo(403);
	}

	@Test
	@DisplayName("an auditor looks the log through by person and action, page by page, and has the whole of it verified")
	void looksThroughTheLog() {
		String claimNo = office.files(org.shebaohub.testing.Office.somebody("001"), "24.00");
		BrowserPage page = as(People.AUDITOR);
		page.go(HOME + "log").types("#hub-filter-case", claimNo).pressesEnter().sees("#hub-timeline strong").reads("各行均完整").reads(claimNo);
		page.go(HOME + "log?actor=auditor").sees("#hub-list");
		page.go(HOME + "log").clicks("#hub-list-next").until("the second page", "document.body.innerText.includes('第 2')");
		page.clicks("#hub-verify").sees("#hub-found[data-intact=true]").reads("日志完整").picture(PICTURES.resolve("log.png"));
	}

	@Test
	@DisplayName("HR is refused to look the log through or to have it verified, whatever she sends")
	void keepsTheLogFromOthers() {
		BrowserPage page = as(People.HR);
		assertThat(page.sends("/api/log/verification", "{}")).isEqualTo(403);
		assertThat(page.status("/api/log/rows")).isEqualTo(403);
		page.errors().removeIf(error -> error.contains("403"));
	}

	@Test
	@DisplayName("R-000-63 SEC-06 two managers change a rule of the city in the console: the first may take it back, the second says the same, an auditor only sees it")
	void setsARuleByTwo() {
		String place = HOME + "rules?node=group/east/hangzhou&on=2027-11-02";
		BrowserPage first = as(People.HR_MANAGER);
		first.go(place).reads("claim.maxLines");
		asks(first, "claim.maxLines = 61");
		first.sees("#hub-waiting [id^=hub-do-takeBack]").clicks("#hub-waiting [id^=hub-do-takeBack]").clicks("#hub-go").sees("#hub-waiting[data-rows='0']");
		asks(first, "claim.withinYears 2");
		first.sees("#hub-refusal").reads("claim.withinYears 2").clicksOn("取消");
		first.errors().removeIf(error -> error.contains("422"));
		asks(first, "claim.maxLines = 62");
		first.sees("#hub-waiting[data-rows='1']").reads("claim.maxLines = 62").picture(PICTURES.resolve("rules.png"));
		assertThat(first.has("[id^=hub-do-saySame]")).isFalse();
		BrowserPage auditor = as(People.AUDITOR, "en");
		auditor.go(place).sees("#hub-waiting[data-rows='1']").reads("Rules that wait for a second person");
		assertThat(auditor.has("#hub-do-setRules") || auditor.has("#hub-waiting [id^=hub-do-]")).isFalse();
		BrowserPage second = as(People.FINANCE_MANAGER, "en");
		second.go(place).clicks("[id^=hub-do-saySame]").clicks("#hub-go").sees("#hub-waiting[data-rows='0']").reads("notice of 2027-10, asked for by hr.manager");
	}

	private static void asks(BrowserPage page, String rules) {
		page.clicks("#hub-do-setRules").types("#hub-field-node", "group/east/hangzhou").sets("#hub-field-validFrom", "2027-11-01")
			.types("#hub-field-source", "notice of 2027-10").types("#hub-field-rules", rules).clicks("#hub-go")
			.until("answered", "!document.querySelector('#hub-ask') || !!document.querySelector('#hub-refusal')");
	}

	@Test
	@DisplayName("SEC-06 whoever may set no rule sees what holds, and no button and nobody's wish; the door refuses her session")
	void showsRulesToOthers() {
		BrowserPage page = as(People.HR);
		page.go(HOME + "rules").sees("#hub-list").reads("case.escalation");
		assertThat(page.has("#hub-do-setRules") || page.has("#hub-waiting")).isFalse();
		assertThat(page.sends("/api/rules", "{}")).isEqualTo(403);
		assertThat(page.sends("/api/rules/withdraw", "{}")).isEqualTo(403);
	}
}
