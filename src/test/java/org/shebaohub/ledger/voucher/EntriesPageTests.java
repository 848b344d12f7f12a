package org.shebaohub.ledger.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the ERP's guide says of who books what, held against the accounts on which the hub books. */
class EntriesPageTests {

	private static List<String> rows() throws IOException {
		String page = Files.readString(Path.of("src/docs/connect-your-erp.md"));
		String part = page.substring(page.indexOf("### Who books what") + "### ".length());
		return part.lines().takeWhile(line -> !line.startsWith("## ")).filter(line -> line.startsWith("| ")).toList();
	}

	@Test
	@DisplayName("R-000-70 the guide names every account on which the hub books, and no other as the hub's")
	void namesTheAccounts() throws Exception {
		Set<String> accounts = new TreeSet<>();
		for (var account : Arrays.asList(Accounts.class.getFields())) {
			accounts.add((String) account.get(null));
		}
		Set<String> named = new TreeSet<>();
		rows().stream().filter(row -> row.contains("| hub |")).forEach(row -> {
			Matcher account = Pattern.compile("`([0-9.a-z]+)`").matcher(row);
			while (account.find()) {
				named.add(account.group(1));
			}
		});
		assertThat(named).isEqualTo(accounts);
	}

	@Test
	@DisplayName("R-000-70 late fees and the employer's shares have an owner in the guide: the ERP")
	void namesTheOwners() throws IOException {
		assertThat(rows()).filteredOn(row -> row.contains("late fee")).singleElement().asString().contains("| ERP", "营业外支出");
		assertThat(rows()).filteredOn(row -> row.contains("employer's shares")).singleElement().asString()
			.contains("| ERP", "APPROVE_PAYMENT", "应付职工薪酬-社保");
	}
}
