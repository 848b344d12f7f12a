package org.shebaohub.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;

/** Opens a store exactly as the hub does, for those who measure it without the hub. */
public final class OpenStore {

	private OpenStore() {
	}

	/** @param url empty for the embedded store in that directory */
	public static HikariDataSource open(Path directory, String url, String username) {
		return StoreConfiguration.open(new StoreSettings(directory, url, username, "", 16));
	}
}
