package org.shebaohub.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Opens a store for commands that run beside the hub and must not change it. */
public final class ReadOnlyStore {

	private static final String H2 = "jdbc:h2:";

	private ReadOnlyStore() {
	}

	/**
	 * @param url of a PostgreSQL database, or of an H2 file that nobody has open
	 * @param user null for the embedded store's own
	 */
	public static HikariDataSource open(String url, String user, String password) {
		boolean embedded = url.startsWith(H2);
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(embedded ? EmbeddedStore.url(url.substring(H2.length())) + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE" : url);
		config.setUsername(embedded && user == null ? "sa" : user);
		config.setPassword(password == null ? "" : password);
		config.setReadOnly(true);
		config.setMaximumPoolSize(2);
		return new HikariDataSource(config);
	}
}
