package org.shebaohub.operationlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.PlainVault;
import org.shebaohub.testing.Stores;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class JdbcLogSearchTests {

	private static final LogSearch.Filter ALL = new LogSearch.Filter(null, null, null, null, null);

	private final MovableClock clock = MovableClock.at("2026-10-12T09:00");

	private final Instant began = clock.instant();

	private JdbcClient jdbc;

	private LogSearch search;

	/** An hour between each. */
	private void begin(Stores store) {
		DataSource dataSource = store.dataSource();
		jdbc = JdbcClient.create(dataSource);
		var log = new JdbcOperationLog(jdbc, new PlainVault(), new BusinessClock(clock));
		for (String row : List.of("hr FILED C1", "finance APPROVED C1", "hr FILED C2", "finance APPROVED C2", "hub PAID C2")) {
			String[] parts = row.split(" ");
			Actor actor = new Actor(parts[0], Set.of(Role.HR), new OrgNode("group"), null);
			new TransactionTemplate(new JdbcTransactionManager(dataSource)).executeWithoutResult(status -> log.record(actor, parts[1], parts[2], Map.of()));
			clock.advance(Duration.ofHours(1));
		}
		search = new JdbcLogSearch(jdbc, new PlainVault());
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-000-35 the log is looked through by case, person, action and time, together or alone, the newest rows first")
	void filters(Stores store) {
		begin(store);
		assertThat(found(ALL)).containsExactly("hub PAID C2", "finance APPROVED C2", "hr FILED C2", "finance APPROVED C1", "hr FILED C1");
		assertThat(found(new LogSearch.Filter("C2", null, null, null, null))).containsExactly("hub PAID C2", "finance APPROVED C2", "hr FILED C2");
		assertThat(found(new LogSearch.Filter(null, "hr", "", null, null))).containsExactly("hr FILED C2", "hr FILED C1");
		assertThat(found(new LogSearch.Filter("C1", null, "APPROVED", null, null))).containsExactly("finance APPROVED C1");
		assertThat(found(new LogSearch.Filter(null, null, null, began.plus(Duration.ofHours(1)), began.plus(Duration.ofHours(3)))))
			.as("the end itself is not meant").containsExactly("hr FILED C2", "finance APPROVED C1");
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-000-35 pages follow each other without a gap, and a row that was altered in the store says so")
	void pages(Stores store) {
		begin(store);
		jdbc.sql("update operation_log set actor = 'nobody' where action = 'PAID'").update();
		LogSearch.Page first = search.find(ALL, null, 2);
		assertThat(first.rows()).extracting(LogRow::action).containsExactly("PAID", "APPROVED");
		assertThat(first.rows()).extracting(LogRow::intact).containsExactly(false, true);
		LogSearch.Page last = search.find(ALL, first.next(), 3);
		assertThat(last.rows()).extracting(LogRow::caseKey).containsExactly("C2", "C1", "C1");
		assertThat(last.next()).isNull();
	}

	private List<String> found(LogSearch.Filter filter) {
		return search.find(filter, null, 100).rows().stream().map(row -> row.actor() + " " + row.action() + " " + row.caseKey()).toList();
	}
}
