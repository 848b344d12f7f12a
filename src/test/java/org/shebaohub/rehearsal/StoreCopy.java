package org.shebaohub.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a dead hub has left in its embedded store, read in a copy. */
public final class StoreCopy {

	private StoreCopy() {
	}

	public static JdbcClient of(HubSetup setup) {
		Path store = setup.data().resolve("store");
		try {
			Path copy = store.resolveSibling("store-copy");
			Files.createDirectories(copy);
			Files.copy(store.resolve("hub.mv.db"), copy.resolve("hub.mv.db"), StandardCopyOption.REPLACE_EXISTING);
			return JdbcClient.create(new DriverManagerDataSource(
					"jdbc:h2:file:" + copy.resolve("hub") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "sa", ""));
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}
}
