package org.shebaohub.operationlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.PlainVault;
import org.shebaohub.testing.Stores;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class JdbcOperationLogTests {

	private JdbcClient jdbc;

	private TransactionTemplate transaction;

	private JdbcOperationLog log;

	private void begin(Stores store) {
		DataSource dataSource = store.dataSource();
		jdbc = JdbcClient.create(dataSource);
		transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
		log = new JdbcOperationLog(jdbc, new PlainVault(), new BusinessClock(MovableClock.at("2026-10-12T09:00")));
		transaction.executeWithoutResult(status -> {
			log.record(Actor.HUB, "PAYOUT_RELEASED", "P1", Map.of("amount", "100.00"));
			log.record(Actor.HUB, "PAYOUT_PAID", "P1", Map.of("amount", "100.00"));
		});
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-000-34 what is logged is read back as it was, in its order, and intact")
	void readsBack(Stores store) {
		begin(store);
		assertThat(log.timeline("P1")).extracting(LogRow::action).containsExactly("PAYOUT_RELEASED", "PAYOUT_PAID");
		assertThat(log.timeline("P1")).allMatch(LogRow::intact);
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("SEC-18 R-000-35 R-003-26 R-003-27 a row whose content, actor, action, case or time was altered in the store is told from the others")
	void tellsAlteredRows(Stores store) {
		begin(store);
		for (String change : new String[] { "content = '{\"amount\":\"900.00\"}'", "actor = 'somebody'", "action = 'PAYOUT_RETURNED'",
				"at = timestamp '2026-10-01 00:00:00'" }) {
			jdbc.sql("create table kept as select * from operation_log").update();
			jdbc.sql("update operation_log set " + change + " where action = 'PAYOUT_PAID'").update();
			assertThat(log.timeline("P1")).as(change).extracting(LogRow::intact).containsExactly(true, false);
			jdbc.sql("delete from operation_log").update();
			jdbc.sql("insert into operation_log (at, actor, action, case_key, content, digest) "
					+ "select at, actor, action, case_key, content, digest from kept order by id").update();
			jdbc.sql("drop table kept").update();
		}
		jdbc.sql("update operation_log set case_key = 'P2' where action = 'PAYOUT_PAID'").update();
		assertThat(log.timeline("P2")).extracting(LogRow::intact).containsExactly(false);
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("SEC-18 RULE-1 nothing is logged outside the transaction of what is done")
	void wantsATransaction(Stores store) {
		begin(store);
		transaction.executeWithoutResult(status -> {
			log.record(Actor.HUB, "PAYOUT_RETURNED", "P1", Map.of());
			status.setRollbackOnly();
		});
		assertThat(log.timeline("P1")).hasSize(2);
		assertThatThrownBy(() -> log.record(Actor.HUB, "PAYOUT_RETURNED", "P1", Map.of())).isInstanceOf(IllegalStateException.class);
	}
}
