package org.shebaohub.sandbox.counterparty;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

import org.shebaohub.kernel.CanonicalJson;

/** One request at a counterparty, together with what the matched mapping says about it. */
final class Call {

	private static final Map<String, Pattern> FORMS = new ConcurrentHashMap<>();

	private final ServeEvent event;

	private final String[] path;

	private final Map<String, Object> says;

	private Map<String, Object> body;

	Call(ServeEvent event) {
		this.event = event;
		this.path = event.getRequest().getUrl().split("\\?", 2)[0].substring(1).split("/");
		this.says = event.getTransformerParameters();
	}

	String method() {
		return this.event.getRequest().getMethod().value();
	}

	/** The path's part at that place, empty when the path is shorter. */
	String path(int place) {
		return place < this.path.length ? this.path[place] : "";
	}

	String query(String name) {
		QueryParameter parameter = this.event.getRequest().queryParameter(name);
		return parameter.isPresent() ? parameter.firstValue() : "";
	}

	Map<String, Object> body() {
		if (this.body == null) {
			this.body = Json.read(this.event.getRequest().getBodyAsString());
		}
		return this.body;
	}

	/** @throws IllegalArgumentException when the body lacks it or has it in another form */
	String text(String field, String form) {
		Object value = body().get(field);
		if (!(value instanceof String text) || !FORMS.computeIfAbsent(form, Pattern::compile).matcher(text).matches()) {
			throw new IllegalArgumentException("field " + field + " is missing or malformed");
		}
		return text;
	}

	/** A digest of the body's content, whatever its order and white space. */
	String digest() {
		return UUID.nameUUIDFromBytes(CanonicalJson.write(body()).getBytes(StandardCharsets.UTF_8)).toString();
	}

	/** A parameter of the mapping. */
	@SuppressWarnings("unchecked")
	<T> T says(String parameter, T otherwise) {
		return (T) this.says.getOrDefault(parameter, otherwise);
	}

	/** The mapping's response exactly as it is written: its status, delay, fault and body. */
	ResponseDefinition asWritten() {
		return this.event.getResponseDefinition();
	}

	/** The mapping's response, filled with this answer unless the mapping has a body of its own. */
	ResponseDefinition answer(Object answer) {
		ResponseDefinition written = asWritten();
		return written.specifiesBodyContent() || written.specifiesBodyFile() ? written
				: json(ResponseDefinitionBuilder.like(written), answer);
	}

	/** An answer without anything that the mapping says. */
	ResponseDefinition answer(int status, Object answer) {
		return json(new ResponseDefinitionBuilder().withStatus(status), answer);
	}

	private static ResponseDefinition json(ResponseDefinitionBuilder response, Object answer) {
		return response.withHeader("Content-Type", "application/json").withBody(Json.write(answer)).build();
	}
}
