package org.shebaohub.filing;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

/** The filing desk and what a partner does in front of it. */
final class FilingRoom implements AutoCloseable {

	final MovableClock clock = MovableClock.at("2026-10-12T09:00");

	final Rooms rooms;

	final FilingDesk desk;

	private final String source;

	FilingRoom(Stores store, String source) {
		this.source = source;
		rooms = new Rooms(store.dataSource(), clock, "document", "layout", "filing");
		desk = rooms.get(FilingDesk.class);
	}

	Look look(String name, long size) {
		return desk.look(new Sighting(source, name, size, Instant.EPOCH, true));
	}

	FiledFile take(String name, String content) {
		return desk.begin(new ReceivedFile(look(name, content.length()).claim(), bytes(content)));
	}

	/** Left, taken and applied. */
	FiledFile.Verdict leave(String name, String content) {
		clock.advance(Duration.ofMinutes(1));
		FiledFile file = take(name, content);
		if (file.verdict() == FiledFile.Verdict.PROCEED) {
			apply(file);
		}
		return file.verdict();
	}

	void apply(FiledFile file) {
		rooms.together(() -> desk.applied(file, Topic.ofName(file.name()), "applied"));
	}

	List<String> refusals() {
		return rooms.events.stream().filter(FileRefused.class::isInstance)
			.map(event -> ((FileRefused) event).findings().get(0).code()).toList();
	}

	static InputStream bytes(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public void close() {
		rooms.close();
	}
}
