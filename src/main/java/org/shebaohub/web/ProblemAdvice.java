package org.shebaohub.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shebaohub.exchange.OtherContent;
import org.shebaohub.exchange.StillRunning;
import org.shebaohub.web.gate.BodyTooLarge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Everything that can go wrong behind the gate, as problem details. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

	private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

	private static final Map<Integer, String> CODES = Map.of(400, "INVALID_REQUEST", 404, "NOT_FOUND", 405,
			"METHOD_NOT_ALLOWED", 406, "NOT_ACCEPTABLE", 413, "TOO_LARGE", 415, "UNSUPPORTED_MEDIA_TYPE", 503,
			"STORE_UNAVAILABLE");

	@ExceptionHandler
	ProblemDetail refused(Refused refused) {
		return refused.problem();
	}

	@ExceptionHandler
	ProblemDetail running(StillRunning running) {
		return Problems.of(HttpStatus.CONFLICT, "STILL_RUNNING");
	}

	@ExceptionHandler
	ProblemDetail otherContent(OtherContent other) {
		return Problems.of(HttpStatus.UNPROCESSABLE_ENTITY, "OTHER_CONTENT");
	}

	@ExceptionHandler({ DataAccessResourceFailureException.class, TransientDataAccessException.class, CannotCreateTransactionException.class })
	ProblemDetail storeDown(Exception down) {
		LOG.warn("the store does not answer", down);
		return Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "STORE_UNAVAILABLE");
	}

	@ExceptionHandler
	ProblemDetail broken(Exception broken) {
		String errorId = UUID.randomUUID().toString();
		LOG.error("error {}", errorId, broken);
		ProblemDetail problem = Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL_ERROR");
		problem.setProperty("errorId", errorId);
		return problem;
	}

	@Override
	protected ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException invalid,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		List<Map<String, String>> errors = invalid.getFieldErrors().stream().map(ProblemAdvice::error).toList();
		ProblemDetail problem = Problems.of(HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
		problem.setProperty("errors", errors);
		return ResponseEntity.badRequest().body(problem);
	}

	private static Map<String, String> error(FieldError error) {
		// the words of a failed conversion quote what was sent
		return Map.of("field", error.getField(), "message", error.isBindingFailure() ? "no value of this field"
				: String.valueOf(error.getDefaultMessage()));
	}

	/** Names the field where reading stopped, and never its value. */
	@Override
	protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException unreadable,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		if (unreadable.getMostSpecificCause() instanceof BodyTooLarge) {
			return ResponseEntity.status(413).body(Problems.of(HttpStatus.PAYLOAD_TOO_LARGE, "TOO_LARGE"));
		}
		ProblemDetail problem = Problems.of(HttpStatus.BAD_REQUEST, "UNREADABLE_JSON");
		if (unreadable.getCause() instanceof JsonMappingException json && !json.getPath().isEmpty()) {
			problem.setProperty("errors", List.of(Map.of("field", field(json))));
		}
		return ResponseEntity.badRequest().body(problem);
	}

	private static String field(JsonMappingException json) {
		return json.getPath().stream()
			.map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
			.collect(Collectors.joining()).replaceFirst("^\\.", "");
	}

	/** Spring's own exceptions keep status and headers; their words, which may quote the input, are replaced. */
	@Override
	protected ResponseEntity<Object> handleExceptionInternal(Exception thrown, Object body, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		if (thrown instanceof NoHandlerFoundException || thrown instanceof NoResourceFoundException) {
			return notOpen();
		}
		String code = CODES.getOrDefault(status.value(), "INTERNAL_ERROR");
		return ResponseEntity.status(status).headers(headers).body(Problems.of(status, code));
	}

	/** The gate lets nobody through to a door that is not there: the route behind this one has not started yet, or was stopped. */
	private static ResponseEntity<Object> notOpen() {
		return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "5")
			.body(Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "NOT_OPEN"));
	}
}
