package org.shebaohub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.connector.StoreAway;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class JdbcOneWriterTests {

	private final ExecutorService others = Executors.newCachedThreadPool();

	private final DataSource h2 = new DriverManagerDataSource(EmbeddedStore.url("mem:" + UUID.randomUUID()) + ";DB_CLOSE_DELAY=-1", "sa", "");

	private final DataSource store = new JdbcOneWriter(h2, Duration.ofSeconds(60));

	private final DataSource hasty = new JdbcOneWriter(h2, Duration.ZERO);

	private final JdbcTemplate jdbc = new JdbcTemplate(store);

	@BeforeEach
	void twoRows() {
		jdbc.execute("create table fact (no integer primary key, standing integer)");
		jdbc.execute("create sequence fact_number");
		jdbc.update("insert into fact values (1, 0), (2, 0)");
	}

	@AfterEach
	void stop() {
		others.shutdownNow();
	}

	@Test
	@DisplayName("FM-01 RULE-1 from its first change to its end a transaction of the embedded store writes alone")
	void writesAlone() throws Exception {
		AtomicInteger now = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		List<Future<?>> all = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			int who = i;
			all.add(others.submit(() -> writesOften(who, now, most)));
		}
		for (Future<?> one : all) {
			one.get(60, TimeUnit.SECONDS);
		}
		assertThat(most).hasValue(1);
		assertThat(jdbc.queryForObject("select standing from fact where no = 1", Integer.class)).isEqualTo(80);
	}

	/** A third of them keeps, a third drops, a third leaves it to the end of the connection. */
	private Void writesOften(int who, AtomicInteger now, AtomicInteger most) throws SQLException {
		for (int turn = 0; turn < 40; turn++) {
			try (Connection connection = store.getConnection()) {
				connection.setAutoCommit(false);
				connection.createStatement().executeUpdate("update fact set standing = standing + 1 where no = 1");
				most.accumulateAndGet(now.incrementAndGet(), Math::max);
				Thread.yield();
				now.decrementAndGet();
				if (who < 2) {
					connection.commit();
				}
				else if (who < 4) {
					connection.rollback();
				}
			}
		}
		return null;
	}

	@Test
	@DisplayName("whoever only reads waits for nobody who writes")
	void readsOn() throws Exception {
		try (Connection writer = writing()) {
			assertThat(elsewhere(() -> jdbc.queryForObject("select standing from fact where no = 1", Integer.class))).isZero();
			writer.commit();
		}
		assertThat(jdbc.queryForObject("select standing from fact where no = 1", Integer.class)).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "update fact set standing = 5 where no = 2", "select no from fact where no = 2 for update", "SELECT nextval('fact_number')",
			"insert into fact values (3, 0)", "analyze" })
	@DisplayName("whatever changes the store, be it a lock or a number, waits for its turn, and is told when that takes too long")
	void waits(String change) throws Exception {
		DataSource hub = new JdbcOneWriter(h2, Duration.ofMillis(20));
		try (Connection writer = hub.getConnection(); Connection other = hub.getConnection()) {
			writer.setAutoCommit(false);
			writer.createStatement().executeUpdate("update fact set standing = 1 where no = 1");
			assertThatThrownBy(() -> elsewhere(() -> other.createStatement().execute(change))).hasCauseInstanceOf(SQLTransientException.class)
				.hasMessageContaining("another transaction has been writing").hasMessageContaining("hub.store.url");
			writer.commit();
			assertThat(elsewhere(() -> {
				other.createStatement().execute(change);
				return true;
			})).isTrue();
		}
	}

	@Test
	@DisplayName("FM-06 whose turn takes too long to come is told in Spring's words that it may go well later, and no message is to blame")
	void isBusyNotBroken() throws Exception {
		try (Connection writer = hasty.getConnection()) {
			writer.setAutoCommit(false);
			writer.createStatement().executeUpdate("update fact set standing = 1 where no = 1");
			Throwable busy = catchThrowable(() -> elsewhere(() -> new JdbcTemplate(hasty).update("update fact set standing = 2 where no = 2")));
			assertThat(busy.getCause()).isInstanceOf(TransientDataAccessException.class);
			assertThat(StoreAway.is(busy.getCause())).isTrue();
			writer.rollback();
		}
	}

	@Test
	@DisplayName("a thread that has the turn writes in a transaction of its own beside the first, and keeps the turn after it")
	void writesApart() throws Exception {
		try (Connection first = hasty.getConnection(); Connection apart = hasty.getConnection()) {
			first.setAutoCommit(false);
			first.createStatement().executeUpdate("update fact set standing = 1 where no = 1");
			apart.setAutoCommit(false);
			apart.createStatement().executeUpdate("update fact set standing = 1 where no = 2");
			apart.commit();
			assertThat(catchThrowable(() -> elsewhere(() -> changed(hasty)))).hasCauseInstanceOf(SQLTransientException.class);
			first.rollback();
			assertThat(elsewhere(() -> changed(hasty))).isEqualTo(1);
		}
		assertThat(jdbc.queryForList("select standing from fact order by no", Integer.class)).containsExactly(0, 9);
	}

	@Test
	@DisplayName("a connection that the pool closes behind the writer's back gives the turn up")
	void isClosedByAnother() throws Exception {
		Connection writer = hasty.getConnection();
		writer.setAutoCommit(false);
		writer.createStatement().executeUpdate("update fact set standing = 1 where no = 1");
		elsewhere(() -> {
			writer.close();
			return null;
		});
		assertThat(elsewhere(() -> changed(hasty))).isEqualTo(1);
		assertThat(changed(hasty)).isEqualTo(1);
	}

	@Test
	@DisplayName("a step back to a savepoint ends nothing")
	void stepsBack() throws Exception {
		try (Connection writer = hasty.getConnection()) {
			writer.setAutoCommit(false);
			writer.createStatement().executeUpdate("update fact set standing = 1 where no = 1");
			Savepoint here = writer.setSavepoint();
			writer.rollback(here);
			assertThat(catchThrowable(() -> elsewhere(() -> changed(hasty)))).hasCauseInstanceOf(SQLTransientException.class);
			writer.setAutoCommit(true);
			assertThat(elsewhere(() -> changed(hasty))).isEqualTo(1);
		}
	}

	@Test
	@DisplayName("what ends by itself is kept, what fails is undone, and both give up the turn")
	void endsByItself() throws Exception {
		JdbcTemplate byItself = new JdbcTemplate(hasty);
		assertThat(catchThrowable(() -> byItself.update("insert into fact values (3, 0), (1, 0)"))).isNotNull();
		assertThat(elsewhere(() -> changed(hasty))).isEqualTo(1);
		assertThat(elsewhere(() -> changed(hasty))).isEqualTo(1);
		assertThat(jdbc.queryForList("select no from fact order by no", Integer.class)).containsExactly(1, 2);
	}

	@Test
	@DisplayName("a thread that is told to stop still writes in its turn, and is still told")
	void writesWhenToldToStop() throws Exception {
		Connection writer = writing();
		CountDownLatch asks = new CountDownLatch(1);
		Future<Boolean> told = others.submit(() -> {
			Thread.currentThread().interrupt();
			asks.countDown();
			return changed(store) == 1 && Thread.currentThread().isInterrupted();
		});
		asks.await();
		writer.close();
		assertThat(told.get(60, TimeUnit.SECONDS)).isTrue();
	}

	private Connection writing() throws SQLException {
		Connection writer = store.getConnection();
		writer.setAutoCommit(false);
		writer.createStatement().executeUpdate("update fact set standing = 1 where no = 1");
		return writer;
	}

	private static int changed(DataSource through) throws SQLException {
		try (Connection connection = through.getConnection()) {
			return connection.createStatement().executeUpdate("update fact set standing = 9 where no = 2");
		}
	}

	private <T> T elsewhere(Callable<T> work) throws Exception {
		return others.submit(work).get(60, TimeUnit.SECONDS);
	}
}
