package org.shebaohub.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** H2 with its reuse of results answers about one in a thousand of these questions from before the change. */
class BehindLockTests {

	private static final int TURNS = 5_000;

	@Test
	@DisplayName("R-002-39 whoever waited for a lock sees what its holder changed")
	void seesWhatTheHolderChanged() throws Exception {
		String url = EmbeddedStore.url("mem:" + UUID.randomUUID());
		try (Connection writer = DriverManager.getConnection(url); Connection reader = DriverManager.getConnection(url)) {
			writer.createStatement().execute("create table month_fact(no int primary key, standing int)");
			writer.createStatement().execute("insert into month_fact values(1, 0)");
			writer.setAutoCommit(false);
			reader.setAutoCommit(false);
			for (int turn = 1; turn <= TURNS; turn++) {
				assertThat(seenBehind(writer, reader, turn)).as("turn %d", turn).isEqualTo(turn);
			}
		}
	}

	private static int seenBehind(Connection writer, Connection reader, int turn) throws Exception {
		ask(writer, "update month_fact set standing = " + turn + " where no = 1");
		ask(reader, "select standing from month_fact where no = 1");
		Thread end = new Thread(() -> commit(writer));
		end.start();
		ask(reader, "select no from month_fact where no = 1 for update");
		int seen = ask(reader, "select standing from month_fact where no = 1");
		reader.commit();
		end.join();
		return seen;
	}

	private static int ask(Connection connection, String sql) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			if (!statement.execute()) {
				return statement.getUpdateCount();
			}
			try (ResultSet rows = statement.getResultSet()) {
				return rows.next() ? rows.getInt(1) : 0;
			}
		}
	}

	private static void commit(Connection connection) {
		try {
			connection.commit();
		}
		catch (SQLException refused) {
			throw new IllegalStateException(refused);
		}
	}
}
