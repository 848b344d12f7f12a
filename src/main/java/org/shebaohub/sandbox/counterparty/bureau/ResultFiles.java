package org.shebaohub.sandbox.counterparty.bureau;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Yuan;

/** Writes the result file that is asked for, with the fault that the mapping says, and leaves it with its marker. */
public final class ResultFiles implements ResponseDefinitionTransformerV2 {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private static final String INBOX = "inbound/bureau/hangzhou";

	private final Path inbox;

	private final Supplier<Instant> clock;

	/** @param files the SFTP server's root @param clock the bureau's business clock */
	public ResultFiles(Path files, Supplier<Instant> clock) {
		this.inbox = files.resolve(INBOX);
		this.clock = clock;
	}

	@Override
	public ResponseDefinition transform(ServeEvent event) {
		Map<String, Object> says = event.getTransformerParameters();
		try {
			ResultText text = ResultText.of(MAPPER.readTree(event.getRequest().getBody()));
			byte[] content = text.bytes(today(), Yuan.ofFen((int) says.getOrDefault("offFen", 0)), (int) says.getOrDefault("cutBytes", 0));
			int late = (int) says.getOrDefault("nextMonthDay", 0);
			LocalDate on = late == 0 ? today() : text.month().plusMonths(1).atDay(late);
			leave(text.name(), content, on);
			return answer(202, Map.of("file", INBOX + "/" + text.name(), "leftOn", on.toString()));
		}
		catch (RuntimeException | IOException malformed) {
			return answer(400, Map.of("code", "BAD_REQUEST", "message", String.valueOf(malformed.getMessage())));
		}
	}

	/** Now, or as soon as that day has come; who stops the bureau before loses it. */
	private void leave(String name, byte[] content, LocalDate on) {
		if (!today().isBefore(on)) {
			write(name, content);
			return;
		}
		CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(() -> leave(name, content, on));
	}

	/** Whole at its place before its marker says so. */
	private void write(String name, byte[] content) {
		try {
			Files.createDirectories(inbox);
			Path part = Files.write(inbox.resolve(name + ".part"), content);
			Files.move(part, inbox.resolve(name), StandardCopyOption.REPLACE_EXISTING);
			Files.write(inbox.resolve(name + ".done"), new byte[0]);
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	private LocalDate today() {
		return LocalDate.ofInstant(clock.get(), BusinessClock.ZONE);
	}

	private static ResponseDefinition answer(int status, Map<String, String> body) {
		try {
			return new ResponseDefinitionBuilder().withStatus(status).withHeader("Content-Type", "application/json")
				.withBody(MAPPER.writeValueAsString(body)).build();
		}
		catch (JsonProcessingException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	@Override
	public String getName() {
		return "bureau-files";
	}

	@Override
	public boolean applyGlobally() {
		return false;
	}
}
