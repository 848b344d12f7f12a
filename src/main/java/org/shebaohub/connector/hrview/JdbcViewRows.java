package org.shebaohub.connector.hrview;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One transaction in the HR system's database that writes nothing. */
final class JdbcViewRows implements ViewRows {

	private static final int SECONDS = 300;

	private final HrViewSettings view;

	private final LocalDateTime since;

	private final Connection connection;

	private final List<String> fields;

	private LocalDateTime latest;

	private JdbcViewRows(HrViewSettings view, LocalDateTime since, Connection connection) {
		this.view = view;
		this.since = since;
		this.connection = connection;
		this.fields = view.columns().keySet().stream().sorted().toList();
	}

	/** @param since null for all rows */
	static ViewRows open(HrViewSettings view, LocalDateTime since) {
		try {
			Connection connection = DriverManager.getConnection(view.url(), view.username(), view.password());
			connection.setReadOnly(true);
			connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			connection.setAutoCommit(false);
			return new JdbcViewRows(view, since, connection);
		}
		catch (SQLException away) {
			throw new ViewAway(away);
		}
	}

	@Override
	public void each(Consumer<List<String>> taker) {
		try (PreparedStatement select = connection.prepareStatement(view.sql(since != null))) {
			select.setFetchSize(view.fetchSize());
			select.setQueryTimeout(SECONDS);
			if (since != null) {
				select.setTimestamp(1, Timestamp.valueOf(since));
			}
			try (ResultSet rows = select.executeQuery()) {
				taker.accept(fields);
				while (rows.next()) {
					taker.accept(row(rows));
				}
			}
		}
		catch (SQLException away) {
			throw new ViewAway(away);
		}
	}

	private List<String> row(ResultSet rows) throws SQLException {
		if (!view.full()) {
			Timestamp changed = rows.getTimestamp(view.changed());
			if (changed != null && (latest == null || changed.toLocalDateTime().isAfter(latest))) {
				latest = changed.toLocalDateTime();
			}
		}
		List<String> values = new ArrayList<>();
		for (String field : fields) {
			values.add(text(rows.getObject(view.columns().get(field))));
		}
		return values;
	}

	private static String text(Object value) {
		return value == null ? "" : value instanceof Timestamp moment ? moment.toLocalDateTime().toLocalDate().toString()
				: value instanceof LocalDateTime moment ? moment.toLocalDate().toString()
				: value instanceof java.math.BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString().strip();
	}

	@Override
	public Optional<LocalDateTime> latest() {
		return Optional.ofNullable(latest);
	}

	@Override
	public void close() {
		try (connection) {
			connection.rollback();
		}
		catch (SQLException away) {
			// it has said what it had to say
		}
	}
}
