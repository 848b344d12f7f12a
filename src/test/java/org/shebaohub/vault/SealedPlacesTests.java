package org.shebaohub.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.shebaohub.vault.JdbcSealedColumns.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What the whole hub has sealed, read as the change of a key reads it. */
@HubTest
class SealedPlacesTests {

	private static final byte[] NOTHING = { 0 };

	@Autowired
	private Environment environment;

	@Autowired
	private JdbcSealedColumns columns;

	@Autowired
	private Vault vault;

	@Test
	@DisplayName("R-000-68 every value that the hub has sealed, from a claim to its payout, notice and voucher, opens at the place that the list of sealed columns names")
	void opensEverythingAtItsPlace() {
		Office office = new Office(environment);
		String claim = office.files(Office.somebody("001"), "20.00");
		office.approves(claim);
		office.soon(() -> assertThat(office.state(claim)).isEqualTo("PAID"));
		office.soon(() -> assertThat(opened()).contains("person.document", "person.name", "person.phone", "person.account_no",
				"payout.account", "notice.params", "claim_line.description", "message_out.content", "message_in.content",
				"document.name", "document_chunk.content", "hr_command.title"));
	}

	/** @return the columns that have values */
	private List<String> opened() {
		List<String> filled = new ArrayList<>();
		for (SealedColumn column : SealedColumn.ALL) {
			List<Value> page = columns.without(NOTHING, column, null, 500);
			page.stream().filter(value -> value.place() != null).forEach(value -> vault.openBytes(value.sealed(), value.place()));
			if (!page.isEmpty()) {
				filled.add(column.table() + "." + column.column());
			}
		}
		return filled;
	}
}
