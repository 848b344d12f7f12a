package org.shebaohub.operationlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.testing.Stores;

class LogCheckTests {

	/** Rows of business of which some were altered. */
	private static final class Rows implements SealedRows {

		private final List<String> altered = new ArrayList<>();

		private int first;

		@Override
		public String table() {
			return "payout";
		}

		@Override
		public long sealFirst() {
			return ++first;
		}

		@Override
		public List<String> altered() {
			return List.copyOf(altered);
		}
	}

	@TempDir
	Path directory;

	private final Rows rows = new Rows();

	private final List<Object> events = new ArrayList<>();

	private SealedLog log;

	private LogCheck check;

	private void begin(Stores store) {
		log = new SealedLog(store.dataSource(), directory.resolve("outside"));
		log.write("PAYOUT_RELEASED", "P1");
		log.write("PAYOUT_PAID", "P1");
		log.clock.advance(Duration.ofMinutes(1));
		log.sealer(directory.resolve("keys")).beat();
		check = log.check(List.of(rows), events);
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("FM-30 FM-31 what was altered in the log or in the rows of business is told once for each place, also by an instance that starts again")
	void tellsOfTamperingOnce(Stores store) {
		begin(store);
		check.beat();
		assertThat(events).isEmpty();
		assertThat(check.flaws()).isZero();
		log.jdbc.sql("update operation_log set actor = 'x' where no = 2").update();
		check.beat();
		assertThat(events).containsExactly(new StoreNews.Altered(List.of("2 ALTERED")));
		rows.altered.add("payout SH01-C1-1");
		log.check(List.of(rows), events).beat();
		check.beat();
		assertThat(events).hasSize(2).last().isEqualTo(new StoreNews.Altered(List.of("ALTERED payout SH01-C1-1")));
		assertThat(check.flaws()).isEqualTo(2);
		assertThat(check.standing().found().isIntact()).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-000-35 a verification that fails is known as failed; what the one before it found stands no more")
	void knowsAFailedLook(Stores store) throws IOException {
		begin(store);
		assertThat(check.flaws()).isNaN();
		check.beat();
		assertThat(check.standing().failed()).isNull();
		Files.delete(log.checkpoints.keys());
		check.beat();
		assertThat(check.standing().found()).isNull();
		assertThat(check.standing().failed()).isEqualTo("UncheckedIOException");
		assertThat(check.flaws()).isNegative();
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("FM-31 FM-33 rows of a store from before are sealed at the first start and at no later one, and the log says so")
	void sealsOnce(Stores store) {
		begin(store);
		log.firstSeals(rows).start();
		log.firstSeals(rows).start();
		assertThat(rows.first).isEqualTo(1);
		assertThat(log.jdbc.sql("select action from operation_log where case_key = 'sealed/payout'").query(String.class).list())
			.containsExactly("ROWS_SEALED");
	}
}
