package org.shebaohub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class JdbcWholeCommitsTests {

	@Test
	@DisplayName("FM-01 RULE-1 transactions of the embedded store end one after the other, by commit, by rollback and by themselves")
	void endsOneAtATime() throws Exception {
		DataSource h2 = new DriverManagerDataSource(EmbeddedStore.url("mem:" + UUID.randomUUID()) + ";DB_CLOSE_DELAY=-1", "sa", "");
		AtomicInteger most = new AtomicInteger();
		DataSource store = new JdbcWholeCommits(counted(h2, new AtomicInteger(), most));
		new JdbcTemplate(store).execute("create table fact (no integer)");
		ExecutorService six = Executors.newFixedThreadPool(6);
		List<Future<?>> ends = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			int who = i;
			ends.add(six.submit(() -> writesOften(store, who)));
		}
		for (Future<?> end : ends) {
			end.get(60, TimeUnit.SECONDS);
		}
		six.shutdown();
		assertThat(most).hasValue(1);
		assertThat(new JdbcTemplate(store).queryForObject("select count(*) from fact", Integer.class)).isEqualTo(80);
	}

	private static Void writesOften(DataSource store, int who) throws Exception {
		try (Connection connection = store.getConnection()) {
			connection.setAutoCommit(who < 2);
			for (int turn = 0; turn < 20; turn++) {
				connection.createStatement().executeUpdate("insert into fact values (" + who + ")");
				if (who == 2 || who == 3) {
					connection.commit();
				}
				else if (who > 3) {
					connection.rollback();
				}
			}
		}
		return null;
	}

	/** Notes how many end at the same time, and takes its time over it. */
	private static DataSource counted(DataSource store, AtomicInteger now, AtomicInteger most) {
		return new AbstractDataSource() {

			@Override
			public Connection getConnection() throws java.sql.SQLException {
				Connection connection = store.getConnection();
				return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class }, (same, method, given) -> {
					boolean ends = method.getName().equals("commit") || method.getName().equals("rollback");
					most.accumulateAndGet(ends ? now.incrementAndGet() : 0, Math::max);
					try {
						Thread.sleep(ends ? 2 : 0);
						return method.invoke(connection, given);
					}
					finally {
						now.addAndGet(ends ? -1 : 0);
					}
				});
			}

			@Override
			public Connection getConnection(String user, String password) {
				throw new UnsupportedOperationException();
			}
		};
	}

	@Test
	@DisplayName("what ends by itself is kept, what fails is undone, and whoever waits for a row keeps nobody from ending")
	void endsByItself() throws Exception {
		DataSource store = new JdbcWholeCommits(new DriverManagerDataSource(EmbeddedStore.url("mem:" + UUID.randomUUID()) + ";DB_CLOSE_DELAY=-1", "sa", ""));
		JdbcTemplate jdbc = new JdbcTemplate(store);
		jdbc.execute("create table fact (no integer primary key, standing integer)");
		assertThat(jdbc.update("insert into fact values (1, 0), (2, 0)")).isEqualTo(2);
		assertThat(catchThrowable(() -> jdbc.update("insert into fact values (3, 0), (1, 0)"))).isNotNull();
		assertThat(jdbc.queryForList("select no from fact order by no", Integer.class)).containsExactly(1, 2);
		try (Connection holder = store.getConnection()) {
			holder.setAutoCommit(false);
			holder.createStatement().executeUpdate("update fact set standing = 1 where no = 1");
			ExecutorService other = Executors.newSingleThreadExecutor();
			Future<Integer> waits = other.submit(() -> jdbc.update("update fact set standing = standing + 10 where no = 1"));
			assertThat(jdbc.update("update fact set standing = 5 where no = 2")).isEqualTo(1);
			holder.commit();
			assertThat(waits.get()).isEqualTo(1);
			other.shutdown();
		}
		assertThat(jdbc.queryForObject("select standing from fact where no = 1", Integer.class)).isEqualTo(11);
	}
}
