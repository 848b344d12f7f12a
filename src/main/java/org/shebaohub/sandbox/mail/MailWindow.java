package org.shebaohub.sandbox.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** The mail server, and over HTTP what it has taken and the switch that turns it off and on. */
public final class MailWindow implements ResponseDefinitionTransformerV2 {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final MailBook book;

	private final MailSink sink;

	/**
	 * Starts the mail server.
	 *
	 * @param port 0 for any free one
	 * @param clock what its letters are stamped by
	 */
	public MailWindow(Path file, int port, Supplier<Instant> clock) {
		this.book = new MailBook(file, clock);
		this.sink = new MailSink(port, book);
	}

	@Override
	public ResponseDefinition transform(ServeEvent event) {
		Request request = event.getRequest();
		if (request.getMethod().value().equals("POST")) {
			turn(request.getBodyAsString());
			return json(Map.of("address", address().toString()));
		}
		return json(Map.of("letters", book.to(to(request))));
	}

	private static String to(Request request) {
		return request.queryParameter("to").isPresent() ? request.queryParameter("to").firstValue() : "";
	}

	private void turn(String switched) {
		if (switched.contains("true")) {
			sink.start();
		}
		else {
			sink.stop();
		}
	}

	private static ResponseDefinition json(Object answer) {
		try {
			return new ResponseDefinitionBuilder().withStatus(200).withHeader("Content-Type", "application/json")
				.withBody(JSON.writeValueAsString(answer)).build();
		}
		catch (JsonProcessingException broken) {
			throw new IllegalStateException(broken);
		}
	}

	/** Where letters are taken. */
	public URI address() {
		return URI.create("smtp://127.0.0.1:" + sink.port());
	}

	@Override
	public void stop() {
		sink.stop();
	}

	@Override
	public String getName() {
		return "smtp";
	}

	@Override
	public boolean applyGlobally() {
		return false;
	}
}
