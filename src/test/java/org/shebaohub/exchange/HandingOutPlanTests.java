package org.shebaohub.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.testing.Stores;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("What is due, among very many that wait")
class HandingOutPlanTests {

	private static final Timestamp NOW = Timestamp.from(Instant.parse("2026-10-12T01:00:00Z"));

	@ParameterizedTest
	@ValueSource(strings = { JdbcTickets.WAITING, JdbcTickets.RUN_OUT })
	@DisplayName("is read along its index: a batch of a hundred does not sort what else waits")
	void followsTheIndex(String free) {
		JdbcClient jdbc = JdbcClient.create(Stores.POSTGRES.dataSource());
		fill(jdbc, "OPEN", 20_000);
		fill(jdbc, "DONE", 60_000);
		jdbc.sql("analyze message_out").update();
		String plan = String.join("\n", jdbc.sql("explain " + JdbcTickets.due(free)).param("now", NOW).param("wall", NOW)
			.param("limit", 100).query(String.class).list());
		assertThat(plan).contains("message_out_ready").doesNotContain("Sort");
	}

	private static void fill(JdbcClient jdbc, String state, int rows) {
		jdbc.sql("""
				insert into message_out (kind, counterpart, subject, state, due, attempts, posted_at, content, digest)
				select 'notice.sms', 'sms', 'N' || n, :state, :now, 0, :now, '', '' from generate_series(1, :rows) n
				""").param("state", state).param("now", NOW).param("rows", rows).update();
	}
}
