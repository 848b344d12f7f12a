package org.shebaohub.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shebaohub.web.gate.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** The gate's refusals as problem details: nobody (401), not you (403), no such door (404, 405), bad path (400). */
@Component
class ProblemWriter implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

	private final ObjectMapper json;

	ProblemWriter(ObjectMapper json) {
		this.json = json;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
			throws IOException {
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"shebao-hub\"");
		write(response, Problems.of(HttpStatus.UNAUTHORIZED, "NO_TOKEN"));
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException notYou)
			throws IOException {
		Refusal refusal = Refusal.of(request);
		if (refusal == null || refusal.whoMay() != null) {
			write(response, forbidden(refusal));
		}
		else if (refusal.methods().isEmpty()) {
			write(response, Problems.of(HttpStatus.NOT_FOUND, "NOT_FOUND"));
		}
		else {
			response.setHeader(HttpHeaders.ALLOW, String.join(", ", refusal.methods()));
			write(response, Problems.of(HttpStatus.METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED"));
		}
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException bad)
			throws IOException {
		write(response, Problems.of(HttpStatus.BAD_REQUEST, "BAD_PATH"));
	}

	private static ProblemDetail forbidden(Refusal refusal) {
		ProblemDetail problem = Problems.of(HttpStatus.FORBIDDEN, "FORBIDDEN");
		if (refusal != null) {
			problem.setProperty("whoMay", refusal.whoMay());
			problem.setProperty("scope", refusal.whole() ? "the whole organisation" : null);
		}
		return problem;
	}

	void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
		response.setStatus(problem.getStatus());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.getOutputStream().write(json.writeValueAsBytes(problem));
	}
}
