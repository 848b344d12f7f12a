package org.shebaohub.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the law wants kept: logs for six months and more, bank reconciliations for ten years, vouchers for thirty. */
class KeptRecordsTests {

	private static final Pattern REMOVAL = Pattern.compile("(?i)\\b(?:delete\\s+from|truncate(?:\\s+table)?|drop\\s+table(?:\\s+if\\s+exists)?)\\s+(\\w+)");

	private static final Set<String> KEPT = Set.of("operation_log", "operation_log_seal", "voucher", "posting",
			"payout", "bank_statement", "bank_line", "statement_finding", "claim", "claim_line", "claim_paper", "claim_voucher", "document",
			"message_in", "message_out", "message_attempt", "open_item", "item_clearing", "declaration", "contribution_fact", "exit_case",
			"roster_fact", "notice", "casework_case");

	@Test
	@DisplayName("R-003-27 F-14 F-15 nothing in the hub deletes a row of the operation log or any other record that the law wants kept, however old it is")
	void deletesNoRecord() throws IOException {
		Set<String> removed = new TreeSet<>();
		for (Path file : Stream.concat(files("src/main/java", ".java"), files("src/main/resources/db/migration", ".sql")).toList()) {
			REMOVAL.matcher(Files.readString(file)).results().forEach(each -> removed.add(each.group(1).toLowerCase(java.util.Locale.ROOT)));
		}
		assertThat(removed).as("it sees what is deleted").contains("claim_month", "erp_waiting").doesNotContainAnyElementsOf(KEPT);
	}

	@Test
	@DisplayName("R-003-27 every record that is to be kept is a table of the store")
	void knowsTheTables() throws IOException {
		StringBuilder script = new StringBuilder();
		for (Path file : files("src/main/resources/db/migration", ".sql").toList()) {
			script.append(Files.readString(file));
		}
		List<String> missing = KEPT.stream().filter(table -> !Pattern.compile("create table " + table + "\\b").matcher(script).find()).toList();
		assertThat(missing).isEmpty();
	}

	private static Stream<Path> files(String folder, String ending) throws IOException {
		return Files.walk(Path.of(folder)).filter(file -> file.toString().endsWith(ending));
	}
}
