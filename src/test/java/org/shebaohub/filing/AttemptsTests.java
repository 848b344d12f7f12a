package org.shebaohub.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.filing.Look.Answer;
import org.shebaohub.testing.Stores;

class AttemptsTests {

	private static final String SOURCE = "bureau/hangzhou";

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-13 FM-14 a file on which the hub dies counts each death: a person is told at five, it is set aside at ten")
	void setsAsideWhatKills(Stores store) {
		try (FilingRoom room = new FilingRoom(store, SOURCE)) {
			for (int attempt = 1; attempt <= 10; attempt++) {
				assertThat(room.look("bomb.txt", 3).answer()).as("attempt %s", attempt).isEqualTo(Answer.TAKE);
				assertThat(room.refusals()).hasSize(attempt <= 5 ? 0 : 1);
				room.clock.advance(Duration.ofMinutes(2));
			}
			Look last = room.look("bomb.txt", 3);
			assertThat(last.answer()).isEqualTo(Answer.SHELVE);
			assertThat(room.desk.shelf(last.claim())).isEqualTo(Shelf.REFUSED);
			assertThat(room.refusals()).containsExactly("FILE_NOT_READ", "FILE_NOT_READ");
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-14 a file that breaks at every attempt is tried at growing pauses, and counts once each; a changed one begins anew")
	void countsOnce(Stores store) {
		try (FilingRoom room = new FilingRoom(store, SOURCE)) {
			for (int attempt = 1; attempt <= 4; attempt++) {
				room.desk.release(room.look("a.txt", 3).claim());
				room.clock.advance(Duration.ofSeconds((1L << attempt) - 1));
				assertThat(room.look("a.txt", 3).answer()).isEqualTo(Answer.WAIT);
				room.clock.advance(Duration.ofSeconds(1));
			}
			assertThat(room.look("a.txt", 4).answer()).as("it has changed").isEqualTo(Answer.WAIT);
			for (int attempt = 1; attempt <= 5; attempt++) {
				room.desk.release(room.look("a.txt", 4).claim());
				room.clock.advance(Duration.ofMinutes(5));
			}
			assertThat(room.refusals()).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("RULE-8 as long as a long file is read its claim holds, also inside the transaction that applies it")
	void holdsAClaimThatIsWorkedOn(Stores store) throws IOException {
		try (FilingRoom room = new FilingRoom(store, SOURCE)) {
			FiledFile file = room.take("long.txt", "x".repeat(600));
			room.rooms.together(() -> readSlowly(room, file.open()));
			assertThat(room.look("long.txt", 600).answer()).as("ten minutes later").isEqualTo(Answer.WAIT);
			room.apply(file);
			assertThat(room.desk.shelf(file.claim())).isEqualTo(Shelf.ARCHIVE);
		}
	}

	private static void readSlowly(FilingRoom room, InputStream content) {
		try (content) {
			while (content.read() >= 0) {
				room.clock.advance(Duration.ofSeconds(1));
				if (room.clock.instant().getEpochSecond() % 60 == 0) {
					assertThat(room.look("long.txt", 600).answer()).isEqualTo(Answer.WAIT);
				}
			}
		}
		catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("RULE-8 FM-25 who was paused and overtaken while he read is refused at his next read, and at every write")
	void refusesAZombie(Stores store) throws IOException {
		try (FilingRoom room = new FilingRoom(store, SOURCE)) {
			FiledFile paused = room.take("a.txt", "one");
			try (InputStream content = paused.open()) {
				content.read();
				room.clock.advance(Duration.ofMinutes(3));
				FiledFile other = room.take("a.txt", "one");
				assertThatThrownBy(content::read).isInstanceOf(StaleClaim.class);
				assertThatThrownBy(() -> room.desk.renew(paused)).isInstanceOf(StaleClaim.class);
				assertThatThrownBy(() -> room.apply(paused)).isInstanceOf(StaleClaim.class);
				room.desk.release(paused.claim());
				room.desk.renew(other);
				room.apply(other);
			}
			assertThat(room.rooms.jdbc.sql("select count(*) from filed_file where state = 'APPLIED'").query(Integer.class).single())
				.isEqualTo(1);
		}
	}
}
