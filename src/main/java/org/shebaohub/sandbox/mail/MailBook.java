package org.shebaohub.sandbox.mail;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.shebaohub.kernel.BusinessClock;

/** What the mail server has taken, in the order of its coming; a letter is on disk before its sender is told. */
final class MailBook {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final List<Map<String, Object>> letters = new CopyOnWriteArrayList<>();

	private final Path file;

	private final Supplier<Instant> clock;

	MailBook(Path file, Supplier<Instant> clock) {
		this.file = file;
		this.clock = clock;
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			if (Files.exists(file)) {
				for (String line : Files.readAllLines(file)) {
					letters.add(JSON.readValue(line, new TypeReference<>() {
					}));
				}
			}
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	synchronized void enter(String to, MimeMessage letter) {
		try {
			Map<String, Object> entry = new LinkedHashMap<>();
			entry.put("messageId", letter.getMessageID());
			entry.put("to", to);
			entry.put("from", letter.getFrom()[0].toString());
			entry.put("subject", letter.getSubject());
			entry.put("text", letter.getContent().toString());
			entry.put("receivedAt", clock.get().atZone(BusinessClock.ZONE).toOffsetDateTime().toString());
			Files.writeString(file, JSON.writeValueAsString(entry) + "\n", StandardOpenOption.CREATE,
					StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
			letters.add(entry);
		}
		catch (MessagingException | IOException broken) {
			throw new IllegalStateException("the letter cannot be kept", broken);
		}
	}

	/** The letters to one address, or all; oldest first. */
	List<Map<String, Object>> to(String address) {
		return letters.stream()
			.filter(letter -> address.isEmpty() || address.equalsIgnoreCase((String) letter.get("to")))
			.toList();
	}
}
