package org.shebaohub.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the hub keeps its facts.
 *
 * @param directory of the embedded store; used when no url is given
 * @param url of a PostgreSQL database, {@code jdbc:postgresql://…}, or empty
 * @param connections at most so many at a time
 */
@ConfigurationProperties("hub.store")
record StoreSettings(@DefaultValue("data/store") Path directory, @DefaultValue("") String url,
		@DefaultValue("") String username, @DefaultValue("") String password, @DefaultValue("16") int connections) {

	StoreSettings {
		if (!url.isEmpty() && !url.startsWith("jdbc:postgresql:")) {
			throw new IllegalArgumentException("hub.store.url must begin with jdbc:postgresql: or be empty, "
					+ "which means the embedded store under hub.store.directory");
		}
	}

	boolean embedded() {
		return url.isEmpty();
	}

	/** H2 over the asynchronous file system, which an interrupted thread cannot close, under the synced one. */
	String jdbcUrl() {
		return embedded() ? EmbeddedStore.url(SyncedFilePath.SCHEME + ":async:" + file()) : url;
	}

	private Path file() {
		return directory.toAbsolutePath().normalize().resolve("hub");
	}
}
