package org.shebaohub.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("FM-03 power cut")
class PowerCutTests {

	private static final int COMMITS = 400;

	private static final int CUTS = 12;

	private final long seed = Long.getLong("hub.seed", System.nanoTime());

	private final Random chance = new Random(seed);

	@TempDir
	Path directory;

	@Test
	@DisplayName("FM-03 RULE-1 no acknowledged commit is lost when the power is cut at any moment")
	void losesNoAcknowledgedCommit() throws Exception {
		assertThat(lostOver(SyncedFilePath.SCHEME + ":")).as("lost with seed " + seed).isZero();
	}

	@Test
	@DisplayName("FM-03 the same cuts lose commits where nothing syncs them: the test can fail")
	void losesCommitsWithoutTheSyncedFileSystem() throws Exception {
		assertThat(lostOver("")).as("lost with seed " + seed).isPositive();
	}

	private int lostOver(String fileSystem) throws Exception {
		Path file = directory.resolve("hub");
		RecordedDisk disk = RecordedFilePath.diskOf(file + ".mv.db");
		String url = EmbeddedStore.url(fileSystem + RecordedFilePath.SCHEME + ":async:" + file);
		TreeMap<Integer, Set<Integer>> acknowledged = new TreeMap<>(Map.of(0, Set.of()));
		Connection connection = Ledger.open(url);
		Ledger.create(connection);
		Set<Integer> soFar = new HashSet<>();
		for (int no = 0; no < COMMITS; no++) {
			Ledger.write(connection, no);
			soFar.add(no);
			acknowledged.put(disk.moment(), Set.copyOf(soFar));
		}
		int last = disk.moment();
		int lost = 0;
		for (int cut = 0; cut < CUTS; cut++) {
			int moment = 1 + chance.nextInt(last);
			Path survivor = directory.resolve("survivor" + cut);
			disk.cutAt(moment, chance, Path.of(survivor + ".mv.db"));
			lost += missing(acknowledged.floorEntry(moment).getValue(), survivor);
		}
		connection.close();
		return lost;
	}

	private static int missing(Set<Integer> acknowledged, Path survivor) {
		Set<Integer> missing = new HashSet<>(acknowledged);
		try {
			missing.removeAll(Ledger.read(EmbeddedStore.url("file:" + survivor)));
		}
		catch (SQLException unreadable) {
			return missing.size();
		}
		return missing.size();
	}
}
