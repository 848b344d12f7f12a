package org.shebaohub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.testing.Stores;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class GatheredTests {

	private final List<List<String>> written = new ArrayList<>();

	private final Gathered<String> rows = new Gathered<>(written::add);

	private final JdbcTransactionManager transactions = new JdbcTransactionManager(Stores.H2.dataSource());

	private final TransactionTemplate transaction = new TransactionTemplate(transactions);

	@Test
	@DisplayName("RULE-1 what is gathered is written at once, in order, before the commit")
	void writesAllBeforeTheCommit() {
		transaction.executeWithoutResult(status -> {
			rows.add("a");
			rows.add("b");
			assertThat(written).isEmpty();
		});
		assertThat(written).containsExactly(List.of("a", "b"));
	}

	@Test
	void writesNothingOfWhatIsRolledBack() {
		transaction.executeWithoutResult(status -> {
			rows.add("a");
			status.setRollbackOnly();
		});
		transaction.executeWithoutResult(status -> rows.add("b"));
		assertThat(written).containsExactly(List.of("b"));
	}

	@Test
	void writesForWhoeverIsGoingToLook() {
		transaction.executeWithoutResult(status -> {
			rows.add("a");
			rows.flush();
			assertThat(written).containsExactly(List.of("a"));
			rows.add("b");
		});
		assertThat(written).containsExactly(List.of("a"), List.of("b"));
	}

	@Test
	void keepsTheRowsOfASuspendedTransaction() {
		TransactionTemplate own = new TransactionTemplate(transactions);
		own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		transaction.executeWithoutResult(status -> {
			rows.add("outer");
			own.executeWithoutResult(inner -> rows.add("inner"));
			assertThat(written).containsExactly(List.of("inner"));
		});
		assertThat(written).containsExactly(List.of("inner"), List.of("outer"));
	}

	@Test
	@DisplayName("a row that cannot be written fails the transaction")
	void failsTheTransactionWithTheRow() {
		Gathered<String> broken = new Gathered<>(all -> {
			throw new IllegalStateException("no room");
		});
		assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
			rows.add("a");
			broken.add("b");
		})).hasMessage("no room");
	}

	@Test
	void refusesOutsideATransaction() {
		assertThatThrownBy(() -> rows.add("a")).isInstanceOf(IllegalStateException.class);
	}
}
