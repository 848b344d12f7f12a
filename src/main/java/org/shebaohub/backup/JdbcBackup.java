package org.shebaohub.backup;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Has the embedded store write itself down; whoever reads and writes meanwhile is not held up. */
@Component
class JdbcBackup {

	private final JdbcTemplate jdbc;

	JdbcBackup(DataSource store) {
		this.jdbc = new JdbcTemplate(store);
	}

	boolean isEmbedded() {
		return "H2".equals(jdbc.execute((ConnectionCallback<String>) store -> store.getMetaData().getDatabaseProductName()));
	}

	/** @param archive a zip file, which is overwritten */
	void writeTo(Path archive) {
		jdbc.execute("backup to '" + archive.toString().replace("'", "''") + "'");
	}
}
