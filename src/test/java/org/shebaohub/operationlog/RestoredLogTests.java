package org.shebaohub.operationlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.operationlog.seal.Sealers;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Stores;

class RestoredLogTests {

	@TempDir
	Path directory;

	private SealedLog log;

	private Sealers hub;

	/** Six rows under checkpoints of two each; then the store goes back to the first so many. */
	private void restored(Stores store, int kept) {
		log = new SealedLog(store.dataSource(), directory.resolve("outside"));
		hub = log.sealer(directory.resolve("keys"));
		for (int pair = 1; pair <= 3; pair++) {
			log.write("PAYOUT_RELEASED", "P" + pair);
			log.write("PAYOUT_PAID", "P" + pair);
			log.clock.advance(Duration.ofSeconds(20));
			hub.beat();
		}
		assertThat(hub.events).isEmpty();
		log.jdbc.sql("delete from operation_log where no > ?").param(kept).update();
		log.jdbc.sql("delete from operation_log_seal where no > ?").param(kept).update();
		log.jdbc.sql("update operation_log_sealer set outside = ?").param(kept).update();
		hub = log.sealer(directory.resolve("keys"));
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("SEC-18 FM-34 a store that was restored from a backup is noticed when the hub starts, once, whatever is written to it since")
	void isNoticedAtStart(Stores store) {
		restored(store, 4);
		hub.start();
		assertThat(hub.events).containsExactly(new StoreNews.Behind(6, MovableClock.at("2026-10-12T09:00:20").instant()));
		for (int i = 0; i < 4; i++) {
			log.write("CASE_OPENED", "K" + i);
			log.clock.advance(Duration.ofSeconds(20));
			hub.beat();
		}
		Sealers again = log.sealer(directory.resolve("keys"));
		again.start();
		assertThat(hub.events).hasSize(1);
		assertThat(again.events).isEmpty();
		assertThat(log.checkpoints.last()).get().matches(last -> last.no() == 6);
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("FM-34 a store that has lost everything is noticed, too")
	void noticesAnEmptyStore(Stores store) {
		restored(store, 0);
		hub.start();
		assertThat(hub.events).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("FM-34 R-000-35 once it is matched with the bank, the log goes on from what was left; the checkpoints say so, signed, and the verifier tells it")
	void goesOnWhenMatched(Stores store) {
		restored(store, 4);
		hub.start();
		log.write("CASE_OPENED", "K1");
		log.clock.advance(Duration.ofSeconds(20));
		hub.beat();
		assertThat(SealedLog.words(log.verify())).isEqualTo("6 TRUNCATED");
		hub.matched(6);
		log.clock.advance(Duration.ofSeconds(20));
		hub.beat();
		log.write("CASE_OPENED", "K2");
		log.write("CASE_OPENED", "K3");
		log.clock.advance(Duration.ofSeconds(20));
		hub.beat();
		LogVerification found = log.verify();
		assertThat(found.flaws()).isEmpty();
		assertThat(found.restorations()).isEqualTo(1);
		assertThat(log.checkpoints.last()).get().matches(last -> last.no() == 7);
		log.jdbc.sql("update operation_log set actor = 'x' where no = 4").update();
		assertThat(SealedLog.words(log.verify())).isEqualTo("4 ALTERED");
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("SEC-18 FM-34 a sealed store whose checkpoints are gone is taken for a restored one until two people have matched it; a new one is not")
	void noticesThatThePlaceIsEmpty(Stores store) throws IOException {
		restored(store, 4);
		Files.delete(directory.resolve("outside/operation-log.checkpoints"));
		hub.start();
		assertThat(hub.events).containsExactly(new StoreNews.Behind(4, MovableClock.at("2026-10-12T09:00:20").instant()));
		Sealers again = log.sealer(directory.resolve("keys"));
		again.start();
		log.write("CASE_OPENED", "K1");
		log.clock.advance(Duration.ofSeconds(20));
		again.beat();
		assertThat(again.events).isEmpty();
		assertThat(log.checkpoints.last()).isEmpty();
		again.matched(4);
		log.clock.advance(Duration.ofSeconds(20));
		again.beat();
		assertThat(log.checkpoints.last()).get().matches(last -> last.no() == 5);
		assertThat(log.verify().flaws()).isEmpty();
		assertThat(again.events).isEmpty();
	}
}
