package org.shebaohub.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/** One table of numbers, to see which commits are still there. */
final class Ledger {

	private Ledger() {
	}

	static Connection open(String url) throws SQLException {
		SyncedFilePath.register();
		return DriverManager.getConnection(url, "sa", "");
	}

	static void create(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("create table if not exists ledger (no integer primary key, told varchar(200))");
		}
	}

	/** Commits before it returns. */
	static void write(Connection connection, int no) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement("insert into ledger values (?, ?)")) {
			insert.setInt(1, no);
			insert.setString(2, "row " + no + " ".repeat(100));
			insert.executeUpdate();
		}
	}

	static Set<Integer> read(String url) throws SQLException {
		Set<Integer> numbers = new HashSet<>();
		try (Connection connection = open(url);
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select no from ledger")) {
			while (rows.next()) {
				numbers.add(rows.getInt(1));
			}
		}
		return numbers;
	}
}
