package org.shebaohub.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.shebaohub.web.gate.BodyTooLarge;
import org.shebaohub.web.issuer.IssuerAway;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the container sends here when nobody else could answer. */
@RestController
@io.swagger.v3.oas.annotations.Hidden
class ErrorDoor implements ErrorController {

	@RequestMapping("/error")
	ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatusCode status = BodyTooLarge.happenedIn(request) ? HttpStatus.PAYLOAD_TOO_LARGE
				: HttpStatusCode.valueOf(code instanceof Integer number ? number : 404);
		ProblemDetail problem = switch (status.value()) {
			case 400 -> Problems.of(status, "BAD_PATH");
			case 403 -> Problems.of(status, "FORBIDDEN");
			case 404 -> Problems.of(status, "NOT_FOUND");
			case 405 -> Problems.of(status, "METHOD_NOT_ALLOWED");
			case 413 -> Problems.of(status, "TOO_LARGE");
			case 503 -> Problems.of(status, request.getAttribute(IssuerAway.class.getName()) == null ? "NOT_OPEN" : "ISSUER_AWAY");
			case 429 -> Problems.of(status, "TOO_MANY");
			default -> Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL_ERROR");
		};
		return ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}
}
