package org.shebaohub.operationlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shebaohub.operationlog.seal.Sealers;
import org.shebaohub.testing.Stores;
import org.shebaohub.vault.SigningKeys;

class TamperingTests {

	@TempDir
	Path directory;

	private SealedLog log;

	private Sealers sealer;

	/** Six rows under three seals; the first and the last are checkpoints, too. */
	private void begin(Stores store) {
		log = new SealedLog(store.dataSource(), directory.resolve("outside"));
		sealer = log.sealer(directory.resolve("keys"));
		for (int pair = 1; pair <= 3; pair++) {
			log.write("PAYOUT_RELEASED", "P" + pair);
			log.write("PAYOUT_PAID", "P" + pair);
			log.clock.advance(Duration.ofSeconds(pair == 2 ? 1 : 60));
			assertThat(sealer.beat()).isEqualTo(2);
		}
	}

	private static Stream<Arguments> tamperings() {
		return Arrays.stream(Stores.values()).flatMap(store -> Arrays.stream(Tampering.values()).map(each -> Arguments.of(store, each)));
	}

	@ParameterizedTest
	@MethodSource("tamperings")
	@DisplayName("SEC-18 R-000-35 FM-30 an edit, a deletion, an insertion, a reordering, a truncation and a full rewrite of the log are found without the hub's keys, and where")
	void findsTampering(Stores store, Tampering tampering) {
		begin(store);
		assertThat(SealedLog.words(log.verify())).isEmpty();
		tampering.deed.accept(log.jdbc, SigningKeys.in(directory.resolve("his")));
		assertThat(SealedLog.words(log.verify())).startsWith(tampering.first);
		log.clock.advance(Duration.ofMinutes(1));
		log.sealer(directory.resolve("keys")).beat();
		assertThat(SealedLog.words(log.verify())).as("after the hub went on").isNotEmpty();
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("SEC-18 R-000-35 FM-30 a row that the hub wrote once is not taken for genuine when somebody writes it again")
	void findsARepeatedRow(Stores store) {
		begin(store);
		String columns = "at, actor, action, case_key, content, digest";
		log.jdbc.sql("insert into operation_log (" + columns + ") select " + columns + " from operation_log where no = 2").update();
		assertThat(log.sealer(directory.resolve("keys")).beat()).isEqualTo(1);
		assertThat(SealedLog.words(log.verify())).isEqualTo("7 INSERTED");
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("SEC-18 FM-34 a restoration that somebody wrote into the store past the hub is noticed as if he had not")
	void noticesAForgedRestoration(Stores store) {
		begin(store);
		Tampering.RESTORATION_FORGED.deed.accept(log.jdbc, null);
		Sealers hub = log.sealer(directory.resolve("keys"));
		hub.start();
		assertThat(hub.events).hasSize(1);
		assertThat(log.checkpoints.last()).get().matches(last -> last.no() == 6);
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-000-35 the last rows are known as not sealed yet; a row that the hub did not write is told from them, and stays marked when it is sealed")
	void knowsTheUnsealedTail(Stores store) {
		begin(store);
		log.write("PAYOUT_RETURNED", "P3");
		log.jdbc.sql("insert into operation_log (at, actor, action, case_key, content, digest) "
				+ "select at, actor, 'PAYOUT_PAID', 'P9', content, digest from operation_log where no = 2").update();
		LogVerification tail = log.verify();
		assertThat(tail.unsealed()).isEqualTo(2);
		assertThat(tail.isIntact()).isTrue();
		assertThat(SealedLog.words(log.verifyDigests())).isEqualTo("0 INSERTED");
		assertThat(sealer.beat()).isEqualTo(2);
		assertThat(log.verify().unsealed()).isZero();
		assertThat(SealedLog.words(log.verify())).isEqualTo("8 INSERTED");
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-000-35 with the hub's keys an edited row is named itself, though the chain was computed anew after it")
	void namesTheRowByItsDigest(Stores store) {
		begin(store);
		Tampering.EDITED_AND_CHAINED_ANEW.deed.accept(log.jdbc, null);
		assertThat(SealedLog.words(log.verifyDigests())).startsWith("3 ALTERED, 4 REWRITTEN");
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-000-35 a log that was cut off and written on is another log than the checkpoint knows, and no checkpoint is made of it")
	void findsALogThatWasWrittenOn(Stores store) {
		begin(store);
		Tampering.CUT_OFF_WITH_ITS_SEALS.deed.accept(log.jdbc, null);
		for (int i = 0; i < 5; i++) {
			log.write("PAYOUT_PAID", "P7");
		}
		log.clock.advance(Duration.ofMinutes(1));
		assertThat(log.sealer(directory.resolve("keys")).beat()).isEqualTo(5);
		assertThat(SealedLog.words(log.verify())).isEqualTo("6 REWRITTEN");
		assertThat(log.checkpoints.last()).get().matches(last -> last.no() == 6);
	}
}
