package org.shebaohub.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(StoreSettings.class)
class StoreConfiguration {

	private static final long CONNECTION_TIMEOUT_MILLIS = 5_000;

	@Bean(destroyMethod = "close")
	DataSource dataSource(StoreSettings settings) {
		return open(settings);
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
		config.setJdbcUrl(settings.jdbcUrl());
		config.setMaximumPoolSize(settings.connections());
		config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
		if (settings.embedded()) {
			SyncedFilePath.register();
			config.setUsername("sa");
			config.setPassword("");
		}
		else {
			config.setUsername(settings.username());
			config.setPassword(settings.password());
			// a database host that vanishes without a word must not hold a thread for ever
			config.addDataSourceProperty("socketTimeout", "60");
			config.addDataSourceProperty("tcpKeepAlive", "true");
		}
		return config;
	}
}
