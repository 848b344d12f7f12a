package org.shebaohub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.testing.Office;

/** Which tabs there are, for whom, and that what is hidden is refused as well. */
class TabsBrowserTests extends BrowserTest {

	private static final Map<String, String> DOORS = new LinkedHashMap<>();

	static {
		DOORS.put("总览", "/api/overview");
		DOORS.put("我的待办", "/api/tasks");
		DOORS.put("异常", "/api/cases");
		DOORS.put("报销", "/api/claims");
		DOORS.put("离职", "/api/offboardings");
		DOORS.put("状态不一致", "/api/mismatches");
		DOORS.put("打款", "/api/payouts");
		DOORS.put("消息", "/api/messages");
		DOORS.put("对接系统", "/api/connectors");
		DOORS.put("各地规则", "/api/rules");
		DOORS.put("操作日志", "/api/log?case=nothing");
	}

	private static final String NAVIGATION = "[...document.querySelectorAll('nav a')].map(a => a.innerText).filter(t => !"
			+ "['Camel','JMX','Runtime','Spring Boot','JVM Diagnostics','Connect','Quartz','Logs'].includes(t)).join(' ')";

	@ParameterizedTest
	@EnumSource(names = { "ADMIN", "AUDITOR", "FINANCE", "HR", "ADMINISTRATION" })
	@DisplayName("every role sees its tabs and no other; a hidden tab's door refuses the session, too")
	void showsTheTabsOfARole(People who) {
		BrowserPage page = as(who);
		page.until("the tabs of " + who, NAVIGATION + " !== ''");
		assertThat(page.run(NAVIGATION).asText()).isEqualTo(who.tabs);
		assertThat(page.errors()).isEmpty();
		DOORS.forEach((tab, door) -> {
			boolean sees = List.of(who.tabs.split(" ")).contains(tab);
			assertThat(page.status(door)).as("%s at %s", who, door).isEqualTo(sees ? 200 : 403);
		});
		// the browser notes each refusal that was asked for
		page.errors().removeIf(error -> error.contains("403"));
	}

	@ParameterizedTest
	@EnumSource(names = { "ADMIN", "AUDITOR", "FINANCE", "HR" })
	@DisplayName("every tab of a role opens by its own address and shows its list")
	void opensEveryTab(People who) {
		BrowserPage page = as(who);
		for (String tab : who.tabs.split(" ")) {
			page.go(HOME + ids().get(tab)).sees("#hub-tab h1").reads(tab);
			page.until(tab + " is loaded", "!document.querySelector('#hub-tab [aria-label=\"载入中\"]')");
			assertThat(page.has("#hub-refusal")).as(tab).isFalse();
		}
	}

	private static Map<String, String> ids() {
		Map<String, String> ids = new LinkedHashMap<>(Map.of("总览", "overview", "我的待办", "tasks", "异常", "cases", "报销", "claims", "离职", "exits",
				"状态不一致", "mismatches", "打款", "payouts", "消息", "messages", "对接系统", "connectors"));
		ids.putAll(Map.of("各地规则", "rules", "操作日志", "log"));
		return ids;
	}

	@Test
	@DisplayName("routes are there for those who operate or audit, and nobody else sees Camel or JMX")
	void hidesWhatIsRefusedByJmx() {
		String all = "[...document.querySelectorAll('nav a')].map(a => a.innerText).join(' ')";
		assertThat(as(People.ADMIN).sees("nav a").run(all).asText()).contains("Camel");
		assertThat(as(People.AUDITOR).sees("nav a").run(all).asText()).contains("Camel");
		assertThat(as(People.HR).sees("nav a").run(all).asText()).doesNotContain("Camel", "JMX", "Runtime");
	}

	@Test
	@DisplayName("the overview is painted with cases, payouts, tasks and connectors, and each figure leads to its list")
	void paintsTheOverview() {
		String claimNo = office.files(Office.somebody("001"), "12000.00");
		office.as("MANAGER").post("/api/claims/" + claimNo + "/approve", "");
		office.approves(office.files(Office.somebody("001"), "88.00"));
		office.files(Office.somebody("001"), "66.00");
		office.as("HR").post("/api/claims", Office.bill("E1001", "320.00"));
		BrowserPage page = as(People.FINANCE_MANAGER);
		page.go(HOME + "overview").sees("#hub-overview svg");
		page.until("painted", "document.querySelectorAll('#hub-overview svg rect').length > 0");
		assertThat(page.run("Number(document.querySelector('#hub-figure-toRelease [data-count]').dataset.count)").asInt()).isPositive();
		page.reads("银行").picture(PICTURES.resolve("overview.png"));
		page.clicks("#hub-figure-toRelease a").sees("#hub-list[data-rows]").reads(claimNo);
		BrowserPage english = as(People.FINANCE_MANAGER, "en");
		english.reads("Open cases").reads("Payouts to release").clicks("#hub-language").reads("未结异常");
	}
}
