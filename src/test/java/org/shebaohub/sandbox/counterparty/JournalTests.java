package org.shebaohub.sandbox.counterparty;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

class JournalTests {

	@TempDir
	Path directory;

	@Test
	@DisplayName("FM-03 a line is on disk before its writer goes on, also when many write at once")
	void syncsBeforeItReturns() throws Exception {
		Path file = this.directory.resolve("synced.journal");
		FileChannel real = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		FileChannel channel = mock(FileChannel.class, delegatesTo(real));
		AtomicLong synced = new AtomicLong();
		AtomicLong unsynced = new AtomicLong();
		doAnswer(call -> {
			long before = real.position();
			real.force(false);
			synced.set(before);
			return null;
		}).when(channel).force(anyBoolean());
		Journal journal = new Journal(channel, file);

		List<Thread> writers = IntStream.range(0, 8).mapToObj(writer -> new Thread(() -> {
			for (int i = 0; i < 50; i++) {
				String line = "writer " + writer + " line " + i + ".";
				journal.append(line);
				unsynced.addAndGet(isBefore(file, line, synced.get()) ? 0 : 1);
			}
		})).toList();
		writers.forEach(Thread::start);
		for (Thread writer : writers) {
			writer.join();
		}

		assertThat(unsynced).hasValue(0);
		assertThat(Journal.lines(file)).hasSize(400);
	}

	private static boolean isBefore(Path file, String line, long synced) {
		try {
			int at = Files.readString(file).indexOf(line);
			return at >= 0 && at + line.length() < synced;
		}
		catch (IOException broken) {
			return false;
		}
	}

	@Test
	@DisplayName("FM-03 a line that was half written when the power went is cut off, and the journal goes on")
	void cutsOffHalfALine() throws IOException {
		Path file = this.directory.resolve("torn.journal");
		Files.writeString(file, "{\"a\":1}\n{\"b\":\"a long line that never got its end");
		assertThat(Journal.lines(file)).containsExactly("{\"a\":1}");

		try (Journal journal = new Journal(file)) {
			journal.append("{\"c\":3}");
		}

		assertThat(file).hasContent("{\"a\":1}\n{\"c\":3}\n");
	}
}
