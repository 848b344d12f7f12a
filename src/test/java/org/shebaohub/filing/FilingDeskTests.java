package org.shebaohub.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.filing.FiledFile.Verdict;
import org.shebaohub.filing.Look.Answer;
import org.shebaohub.kernel.Finding;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

class FilingDeskTests {

	private static final String SOURCE = "bureau/hangzhou";

	private static final Instant MODIFIED = Instant.parse("2026-10-12T00:59:58Z");

	private static final Topic TOPIC = new Topic("HZ02", "2026-09");

	private final MovableClock clock = MovableClock.at("2026-10-12T09:00");

	private Rooms rooms;

	private FilingDesk desk;

	@ParameterizedTest
	@DisplayName("FM-11 a file is taken when it has not changed for a while, a growing one is not")
	@EnumSource(Stores.class)
	void waitsUntilAFileStandsStill(Stores store) {
		open(store);
		assertThat(look("a.txt", 3).answer()).isEqualTo(Answer.WAIT);
		clock.advance(Duration.ofSeconds(4));
		assertThat(look("a.txt", 5).answer()).as("it has grown").isEqualTo(Answer.WAIT);
		clock.advance(Duration.ofMillis(2999));
		assertThat(look("a.txt", 5).answer()).isEqualTo(Answer.WAIT);
		clock.advance(Duration.ofMillis(1));
		assertThat(look("a.txt", 5).answer()).isEqualTo(Answer.TAKE);
		assertThat(look("a.txt", 5).answer()).as("claimed").isEqualTo(Answer.WAIT);
	}

	@ParameterizedTest
	@DisplayName("FM-11 a marker says that the file is whole")
	@EnumSource(Stores.class)
	void trustsAMarker(Stores store) {
		open(store);
		assertThat(desk.look(new Sighting(SOURCE, "a.txt", 3, MODIFIED, true)).answer()).isEqualTo(Answer.TAKE);
	}

	@ParameterizedTest
	@DisplayName("FM-08 the same content again, also under another name, is a repeat and goes to the archive")
	@EnumSource(Stores.class)
	void knowsContentAgain(Stores store) {
		open(store);
		FiledFile first = take("a.txt", "one");
		assertThat(first.verdict()).isEqualTo(Verdict.PROCEED);
		apply(first);
		assertThat(desk.shelf(first.claim())).isEqualTo(Shelf.ARCHIVE);
		for (String name : List.of("a.txt", "renamed.txt")) {
			FiledFile again = take(name, "one");
			assertThat(again.verdict()).isEqualTo(Verdict.REPEAT);
			assertThat(desk.shelf(again.claim())).isEqualTo(Shelf.ARCHIVE);
		}
		assertThat(refusals()).isEmpty();
	}

	@ParameterizedTest
	@DisplayName("FM-09 other content under a name that was applied is set aside, and a person is told")
	@EnumSource(Stores.class)
	void setsOtherContentAside(Stores store) {
		open(store);
		apply(take("a.txt", "one"));
		FiledFile other = take("a.txt", "two");
		assertThat(other.verdict()).isEqualTo(Verdict.QUARANTINED);
		assertThat(desk.shelf(other.claim())).isEqualTo(Shelf.REFUSED);
		assertThat(refusals()).singleElement().satisfies(refusal -> {
			assertThat(refusal.findings().get(0).code()).isEqualTo("FILE_NAME_REUSED");
			assertThat(refusal.causeKey()).isEqualTo("file/bureau/hangzhou/unknown");
		});
	}

	@ParameterizedTest
	@DisplayName("FM-11 a refused file may come again in order under its own name")
	@EnumSource(Stores.class)
	void takesARefusedNameAgain(Stores store) {
		open(store);
		FiledFile bad = take("a.txt", "bad");
		desk.refused(bad, TOPIC, List.of(new Finding("X", "line 1", "mend it", null)));
		assertThat(desk.shelf(bad.claim())).isEqualTo(Shelf.REFUSED);
		FiledFile good = take("a.txt", "good");
		assertThat(good.verdict()).isEqualTo(Verdict.PROCEED);
		apply(good);
		assertThat(rooms.events).contains(new FileApplied(SOURCE, "a.txt", TOPIC, good.claim().file()));
	}

	@ParameterizedTest
	@DisplayName("FM-13 names with a path, control characters or too long, hidden and huge files are refused unread, once")
	@EnumSource(Stores.class)
	void refusesUnread(Stores store) {
		open(store);
		for (String name : List.of("../etc/passwd", "..\\x", "a\nb.txt", "a\u202Etxt.csv", ".hidden", "x".repeat(121), "\0", "..")) {
			for (int i = 0; i < 3; i++) {
				Look look = look(name, 3);
				assertThat(look.answer()).as(name).isEqualTo(name.contains("..") ? Answer.WAIT : Answer.SHELVE);
			}
		}
		assertThat(look("huge.csv", 2L << 30).answer()).isEqualTo(Answer.SHELVE);
		assertThat(refusals()).hasSize(9);
		assertThat(refusals()).allSatisfy(refusal -> assertThat(refusal.name()).doesNotContainPattern("\\p{Cntrl}"));
		assertThat(refusals().get(8).findings().get(0).evidence()).contains("2147483648 bytes");
	}

	@ParameterizedTest
	@DisplayName("FM-13 a file without content, and one larger than its listing said, is not applied")
	@EnumSource(Stores.class)
	void refusesEmptyAndChanged(Stores store) {
		open(store);
		assertThat(take("empty.txt", "").verdict()).isEqualTo(Verdict.REFUSED);
		FiledFile grown = desk.begin(new ReceivedFile(claim("grown.txt", 3), bytes("more than three")));
		assertThat(grown.verdict()).isEqualTo(Verdict.CHANGED);
		assertThat(desk.shelf(grown.claim())).isEqualTo(Shelf.STAY);
	}

	@ParameterizedTest
	@DisplayName("FM-01 FM-24 FM-25 whoever claimed and does not come back is overtaken, and writes nothing any more")
	@EnumSource(Stores.class)
	void fencesThePaused(Stores store) {
		open(store);
		FiledFile paused = take("a.txt", "one");
		clock.advance(Duration.ofSeconds(119));
		assertThat(look("a.txt", 3).answer()).isEqualTo(Answer.WAIT);
		clock.advance(Duration.ofSeconds(1));
		FiledFile other = desk.begin(new ReceivedFile(look("a.txt", 3).claim(), bytes("one")));
		assertThat(other.verdict()).isEqualTo(Verdict.PROCEED);
		apply(other);
		assertThatThrownBy(() -> apply(paused)).isInstanceOf(StaleClaim.class);
		assertThatThrownBy(() -> desk.refused(paused, TOPIC, List.of())).isInstanceOf(StaleClaim.class);
		assertThat(rooms.jdbc.sql("select count(*) from filed_file where state = 'APPLIED'").query(Integer.class).single())
			.isEqualTo(1);
	}

	@ParameterizedTest
	@DisplayName("FM-01 FM-26 a download that breaks off leaves nothing; the file is tried again after a pause")
	@EnumSource(Stores.class)
	void triesAgainAfterABrokenDownload(Stores store) {
		open(store);
		Look.Claim claim = claim("a.txt", 3);
		assertThatThrownBy(() -> desk.begin(new ReceivedFile(claim, broken()))).isInstanceOf(UncheckedIOException.class);
		desk.release(claim);
		assertThat(look("a.txt", 3).answer()).isEqualTo(Answer.WAIT);
		clock.advance(Duration.ofSeconds(2));
		assertThat(look("a.txt", 3).answer()).isEqualTo(Answer.TAKE);
		assertThat(rooms.jdbc.sql("select count(*) from document").query(Integer.class).single()).isZero();
	}

	private void open(Stores store) {
		rooms = new Rooms(store.dataSource(), clock, "document", "layout", "filing");
		desk = rooms.get(FilingDesk.class);
	}

	@AfterEach
	void close() {
		rooms.close();
	}

	private Look look(String name, long size) {
		return desk.look(new Sighting(SOURCE, name, size, MODIFIED, false));
	}

	private Look.Claim claim(String name, long size) {
		look(name, size);
		clock.advance(Duration.ofSeconds(3));
		return look(name, size).claim();
	}

	private FiledFile take(String name, String content) {
		return desk.begin(new ReceivedFile(claim(name, content.length()), bytes(content)));
	}

	private void apply(FiledFile file) {
		rooms.together(() -> desk.applied(file, TOPIC, "applied"));
	}

	private List<FileRefused> refusals() {
		return rooms.events.stream().filter(FileRefused.class::isInstance).map(FileRefused.class::cast).toList();
	}

	private static InputStream bytes(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	private static InputStream broken() {
		return new InputStream() {

			private int given;

			@Override
			public int read() throws IOException {
				if (given++ < 2) {
					return 'x';
				}
				throw new IOException("connection reset");
			}
		};
	}
}
