package org.shebaohub.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.shebaohub.exchange.Answer;
import org.shebaohub.exchange.Incoming;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes commands that can move money: each once per Idempotency-Key, and a repeat gets the first's answer. */
@Component
public class Commands {

	private final MailRoom mailRoom;

	private final ObjectMapper json;

	Commands(MailRoom mailRoom, ObjectMapper json) {
		this.mailRoom = mailRoom;
		this.json = json;
	}

	/**
	 * One command.
	 *
	 * @param kind what is commanded, and on what
	 * @param effect one desk command; returns what the caller is told. A refusal leaves with {@link Refused}: it is not
	 * remembered as an answer, but what the desk recorded with it is kept
	 */
	public Answer once(Actor actor, String key, String kind, Object content, Supplier<Object> effect) {
		if (key == null || !key.matches("[A-Za-z0-9._-]{1,64}")) {
			throw new Refused(Problems.of(HttpStatus.BAD_REQUEST, "IDEMPOTENCY_KEY_MISSING"));
		}
		Incoming incoming = new Incoming("api:" + actor.name(), key, kind, "command", Map.of(),
				kind + " " + text(content));
		AtomicReference<Refused> refusal = new AtomicReference<>();
		Answer answer = mailRoom.once(incoming, () -> told(effect, refusal));
		if (refusal.get() != null) {
			throw refusal.get();
		}
		return answer;
	}

	/** Null when it is refused: an exception would undo what the refusal recorded. */
	private String told(Supplier<Object> effect, AtomicReference<Refused> refusal) {
		try {
			return text(effect.get());
		}
		catch (Refused refused) {
			refusal.set(refused);
			return null;
		}
	}

	/** A command whose whole answer is that it was done. */
	public ResponseEntity<String> decide(Actor actor, String key, String kind, Object content, Supplier<Decision> effect) {
		return ok(once(actor, key, kind, content, () -> accepted(effect.get())));
	}

	/** A text field of an answer, as it was when the command ran. */
	public String field(Answer answer, String name) {
		try {
			return json.readTree(answer.body()).path(name).asText();
		}
		catch (JsonProcessingException e) {
			throw new IllegalStateException("an answer of ours is not JSON", e);
		}
	}

	/** @throws Refused with the findings, when it is refused */
	public static Decision accepted(Decision decision) {
		if (decision.isRefused()) {
			throw refused(decision.findings());
		}
		return decision;
	}

	static Refused refused(List<Finding> findings) {
		HttpStatus status = findings.stream().map(Commands::status).min(HttpStatus::compareTo)
			.orElse(HttpStatus.CONFLICT);
		return new Refused(Problems.of(status, "REFUSED", findings));
	}

	/** The answer to a command that is told as it is. */
	public ResponseEntity<String> ok(Answer answer) {
		return body(ResponseEntity.ok(), answer);
	}

	/** The answer to a command that made something, which stands at that path. */
	public ResponseEntity<String> created(Answer answer, String path) {
		return body(ResponseEntity.created(URI.create(path)), answer);
	}

	private static ResponseEntity<String> body(ResponseEntity.BodyBuilder response, Answer answer) {
		if (answer.replayed()) {
			response.header("Idempotency-Replayed", "true");
		}
		return response.contentType(MediaType.APPLICATION_JSON).body(answer.body());
	}

	private static HttpStatus status(Finding finding) {
		if (finding.code().endsWith("_UNKNOWN")) {
			return HttpStatus.NOT_FOUND;
		}
		return switch (finding.code()) {
			case "NOT_ALLOWED", "ROLE_NEEDED", "SECOND_PERSON_NEEDED", "OWN_CLAIM", "OWN_EXIT" -> HttpStatus.FORBIDDEN;
			case "CLAIM_STATE", "CLAIM_CHANGED", "BACK_CLAIM_STATE", "CASE_STATE", "MISMATCH_STATE", "SPOT_CHECK_STATE", "RECONCILIATION_STATE",
					"PAYOUT_NOT_OPEN", "PAYOUT_NOT_WAITING", "PAYOUT_ALTERED", "TOO_EARLY", "STORE_UNMATCHED",
					"STORE_NOT_BEHIND", "STATEMENTS_OUTSTANDING",
					"MESSAGE_ON_ITS_WAY", "MESSAGE_NOT_PARKED", "MESSAGE_QUARANTINED", "MESSAGE_NOT_REPLAYABLE", "CONNECTOR_NOT_PAUSED",
					"ENQUIRY_ANSWERED", "EXIT_STATE", "EXIT_UNDER_WAY", "ALREADY_LEFT",
					"CLOCK_STATE", "OVERRIDE_NOT_ASKED", "OVERRIDE_OUTDATED", "ENROLLMENT_STATE", "ADVANCE_OPEN", "LOAN_OPEN", "WAGE_OVERPAID",
					"WAGE_UNPAID", "CLAIM_OPEN", "ASSET_NOT_RETURNED", "PROTECTED_PERIOD" -> HttpStatus.CONFLICT;
			case "REVEAL_REASON_MISSING" -> HttpStatus.BAD_REQUEST;
			case "DOCUMENT_TOO_LARGE" -> HttpStatus.PAYLOAD_TOO_LARGE;
			default -> HttpStatus.UNPROCESSABLE_ENTITY;
		};
	}

	private String text(Object value) {
		try {
			return value instanceof String text ? text : json.writeValueAsString(value);
		}
		catch (JsonProcessingException e) {
			throw new IllegalStateException("not to be written as JSON: " + value.getClass().getSimpleName(), e);
		}
	}
}
