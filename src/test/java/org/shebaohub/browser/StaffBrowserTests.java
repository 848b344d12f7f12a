package org.shebaohub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.testing.HrEvents;
import org.shebaohub.testing.HubClient;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;

/** What HR does with people who leave, or who are not what two systems say they are. */
class StaffBrowserTests extends BrowserTest {

	@Autowired
	private RosterDesk roster;

	@Test
	@DisplayName("SEC-26 HR opens an exit, reads what holds it and its legal clocks, and sees the person's whole number after saying why, until she hides it")
	void opensAnExit() {
		String no = Office.somebody("001");
		tells("HR_SYSTEM", "/api/hr/events", "employee.resigned", "employeeNo", no, "resignationId", "R" + no, "lastDay", "2026-12-31");
		String number = roster.document(new EmployeeNo(no)).orElseThrow().number();
		BrowserPage page = as(People.HR);
		page.go(HOME + "exits").reads(no).picture(PICTURES.resolve("exits.png"));
		page.run("[...document.querySelectorAll('#hub-list tbody tr')].find(row => row.innerText.includes('" + no + "')).querySelector('a').click()");
		page.sees("#hub-whole").reads("法定时限").picture(PICTURES.resolve("exit.png"));
		assertThat(page.text("#hub-whole")).doesNotContain(number);
		page.clicks("#hub-do-reveal").types("#hub-field-reason", "填写停保申报表").clicks("#hub-go").sees("#hub-revealed").reads(number);
		page.clicks("#hub-hide").until("hidden", "!document.body.innerText.includes('" + number + "')");
		BrowserPage clerk = as(People.FINANCE, "en");
		clerk.go(page.run("location.pathname + location.search").asText()).sees("#hub-whole").reads("Legal clocks");
		assertThat(clerk.has("#hub-do-reveal")).isFalse();
	}

	@Test
	@DisplayName("R-003-07 HR finds a person whom the bureau stopped, compares both sides, and answers with a reason")
	void answersAMismatch() {
		String no = Office.somebody("001");
		tells("BUREAU_SYSTEM", "/api/bureau/events", "coverage.active", "employeeNo", no, "source", "ENROLLMENT", "since", "2026-01-01");
		tells("BUREAU_SYSTEM", "/api/bureau/events", "coverage.stopped", "employeeNo", no, "source", "ENROLLMENT", "since", "2026-10-05");
		BrowserPage page = as(People.HR);
		office.soon(() -> assertThat(page.go(HOME + "mismatches").sees("#hub-list").text("#hub-list")).contains(no));
		page.picture(PICTURES.resolve("mismatches.png"));
		page.run("[...document.querySelectorAll('#hub-list tbody tr')].find(row => row.innerText.includes('" + no + "')).querySelector('a').click()");
		page.sees("#hub-whole").picture(PICTURES.resolve("mismatch.png"));
		page.clicks("#hub-do-answer").sets("#hub-field-answer", "WRONG_STOP").types("#hub-field-reason", "仍在岗,经办误停").clicks("#hub-go").reads("已答复");
	}

	private void tells(String system, String door, String type, String... data) {
		String event = HrEvents.event("browser-" + HrEvents.id(), type, data);
		office.soon(() -> {
			HubClient.Reply reply = office.as(system).send(door, "application/cloudevents+json", event);
			assertThat(reply.status()).as(reply.raw().body()).isEqualTo(200);
		});
	}
}
