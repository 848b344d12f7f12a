package org.shebaohub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What finance sees of money that nobody knows of, that came back, and that the statement does not show. */
class MoneyBrowserTests extends BrowserTest {

	@Autowired
	private JdbcClient jdbc;

	@Test
	@DisplayName("a payout that is unknown is found among the unknown; the first opinion waits for a second person, whose same word decides")
	void decidesAnUnknownPayout() {
		String claimNo = office.files(Office.somebody("905"), "91.00");
		String reference = office.approves(claimNo);
		office.soon(() -> assertThat(office.payoutState(claimNo)).isEqualTo("UNKNOWN"));
		BrowserPage first = as(People.FINANCE_MANAGER);
		first.go(HOME + "payouts").clicks("#hub-view-unknownOnes a").reads(reference).clicksOn(reference).sees("#hub-unknown");
		says(first);
		first.reads("首位确认人");
		BrowserPage second = as(People.MANAGER2);
		second.go(HOME + "payouts?open=" + reference);
		says(second);
		second.until("decided", "!document.querySelector('#hub-do-decide')");
		assertThat(office.as("AUDITOR").get("/api/log?case=" + claimNo).raw().body()).contains("manager2");
	}

	private static void says(BrowserPage page) {
		page.clicks("#hub-do-decide").sets("#hub-field-verdict", "PAID").types("#hub-field-reason", "the bank said so on the phone").clicks("#hub-go")
			.until("taken", "!document.querySelector('#hub-ask')");
	}

	@Test
	@DisplayName("a payout that came back is found among the returned and says what to do; a difference from the statement is listed with its payout")
	void showsReturnsAndTheStatement() {
		String claimNo = office.files(Office.somebody("001"), "92.00");
		String reference = office.approves(claimNo);
		office.soon(() -> assertThat(office.payoutState(claimNo)).isEqualTo("PAID"));
		jdbc.sql("""
				insert into statement_finding (kind, subject, reference, on_day, detail, found_at)
				select 'MISSING_DEBIT', reference, reference, date '2026-10-12', 'not on the statement', changed_at from payout where reference = ?
				""").param(reference).update();
		jdbc.sql("update payout set state = 'RETURNED', cause = 'account closed' where reference = ?").param(reference).update();
		try {
			BrowserPage page = as(People.FINANCE);
			page.go(HOME + "payouts").clicks("#hub-view-returnedOnes a").reads(reference).clicksOn(reference).sees("#hub-returned").reads("重新审批");
			page.go(HOME + "payouts").clicks("#hub-view-statement a").sees("#hub-statement[data-rows]").reads("not on the statement").reads(reference);
			page.picture(PICTURES.resolve("statement.png"));
		}
		finally {
			jdbc.sql("update payout set state = 'PAID', cause = null where reference = ?").param(reference).update();
			jdbc.sql("delete from statement_finding where reference = ?").param(reference).update();
		}
	}

	@Test
	@DisplayName("SEC-26 a finance manager compares a payout's whole account before the release, after saying why; the clerk has no button, and the log keeps the look")
	void comparesAnAccount() {
		String claimNo = office.files(Office.somebody("001"), "12500.00");
		String reference = office.approves(claimNo);
		BrowserPage page = as(People.FINANCE_MANAGER);
		page.go(HOME + "payouts").reads(reference).picture(PICTURES.resolve("payouts.png"));
		page.go(HOME + "payouts?open=" + reference).clicks("#hub-do-reveal").types("#hub-field-reason", "x").clicks("#hub-go").sees("#hub-refusal").reads("X-Reveal-Reason");
		page.errors().removeIf(error -> error.contains("400"));
		page.types("#hub-field-reason", " 与银行核对户名账号").clicks("#hub-go").sees("#hub-revealed");
		assertThat(page.text("#hub-revealed")).containsPattern("\\d{12,}");
		page.picture(PICTURES.resolve("reveal.png"));
		page.clicks("#hub-hide").until("hidden", "!document.querySelector('#hub-revealed')");
		assertThat(office.as("AUDITOR").get("/api/log/rows?action=PERSONAL_DATA_REVEALED").raw().body()).contains(reference, "与银行核对户名账号");
		assertThat(as(People.FINANCE).go(HOME + "payouts?open=" + reference).sees("#hub-actions").has("#hub-do-reveal")).isFalse();
		assertThat(as(People.AUDITOR).go(HOME + "payouts?open=" + reference).sees("#hub-actions").has("#hub-do-reveal")).isFalse();
	}
}
