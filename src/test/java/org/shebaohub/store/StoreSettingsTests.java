package org.shebaohub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StoreSettingsTests {

	@Test
	void keepsTheEmbeddedStoreOnSyncedFilesUnlessToldOtherwise() {
		StoreSettings settings = new StoreSettings(Path.of("data/store"), "", "", "", 4);
		assertThat(settings.jdbcUrl()).startsWith("jdbc:h2:synced:async:/").contains("/data/store/hub;", "WRITE_DELAY=0");
	}

	@Test
	void takesPostgresqlAsItIsTold() {
		StoreSettings settings = new StoreSettings(Path.of("."), "jdbc:postgresql://db/hub", "hub", "x", 4);
		assertThat(settings.embedded()).isFalse();
		assertThat(settings.jdbcUrl()).isEqualTo("jdbc:postgresql://db/hub");
	}

	@Test
	void refusesAnyOtherDatabase() {
		assertThatThrownBy(() -> new StoreSettings(Path.of("."), "jdbc:h2:mem:x", "sa", "", 4))
				.hasMessageContaining("hub.store.url");
	}
}
