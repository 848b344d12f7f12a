package org.shebaohub.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(StoreSettings.class)
class StoreConfiguration {

	private static final long CONNECTION_TIMEOUT_MILLIS = 5_000;

	/**
	 * A database host that vanishes without a word must not hold a thread for ever; all statements of the hub stay
	 * prepared, and a batch travels as one of them.
	 */
	private static final Map<String, String> POSTGRESQL = Map.of("socketTimeout", "60", "tcpKeepAlive", "true",
			"preparedStatementCacheQueries", "1024", "reWriteBatchedInserts", "true");

	/** PostgreSQL takes the short statements of the hub for dear ones now and then, and compiles a second for what runs a millisecond. */
	private static final String POSTGRESQL_SESSION = "set jit = off";

	@Bean(destroyMethod = "close")
	DataSource dataSource(StoreSettings settings) {
		return open(settings);
	}

	@Bean
	static StraightTransactions straightTransactions(BeanFactory beans) {
		return new StraightTransactions(beans);
	}

	static HikariDataSource open(StoreSettings settings) {
		HikariDataSource store = new HikariDataSource(pool(settings));
		if (settings.embedded()) {
			new JdbcNumbers(store).skipAhead();
		}
		return store;
	}

	private static HikariConfig pool(StoreSettings settings) {
		HikariConfig config = new HikariConfig();
		config.setPoolName("store");
		config.setMaximumPoolSize(settings.connections());
		config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
		if (settings.embedded()) {
			SyncedFilePath.register();
			config.setDataSource(JdbcOneWriter.at(settings.jdbcUrl()));
		}
		else {
			config.setJdbcUrl(settings.jdbcUrl());
			config.setUsername(settings.username());
			config.setPassword(settings.password());
			POSTGRESQL.forEach(config::addDataSourceProperty);
			config.setConnectionInitSql(POSTGRESQL_SESSION);
		}
		return config;
	}
}
