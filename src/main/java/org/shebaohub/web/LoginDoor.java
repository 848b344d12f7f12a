package org.shebaohub.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.shebaohub.access.AccessDesk;
import org.shebaohub.access.Session;
import org.shebaohub.kernel.Role;
import org.shebaohub.web.issuer.IssuerTokens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a token is got and given back. */
@RestController
class LoginDoor {

	record Credentials(@NotNull @Size(max = 60) String user, @NotNull @Size(max = 72) String password) {

		@Override
		public String toString() {
			return "Credentials[" + user + "]";
		}
	}

	record Token(String token, Instant expires, String user, List<Role> roles, String scope) {
	}

	private final AccessDesk access;

	private final boolean elsewhere;

	LoginDoor(AccessDesk access, ObjectProvider<IssuerTokens> issuer) {
		this.access = access;
		this.elsewhere = issuer.getIfAvailable() != null;
	}

	@PostMapping("/api/login")
	@Operation(summary = "以用户名和密码换取令牌 · Exchange name and password for a token")
	@SecurityRequirements
	Token login(@Valid @RequestBody Credentials credentials, HttpServletRequest request) {
		refuseElsewhere();
		Session session = access.login(credentials.user(), credentials.password(), request.getRemoteAddr())
			.orElseThrow(() -> new Refused(Problems.of(HttpStatus.UNAUTHORIZED, "LOGIN_FAILED")));
		return new Token(session.token(), session.expires(), session.actor().name(),
				session.actor().roles().stream().sorted().toList(), session.actor().scope().path());
	}

	@PostMapping("/api/logout")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "注销令牌 · Revoke the token")
	void logout(@RequestHeader(HttpHeaders.AUTHORIZATION) String authorization) {
		refuseElsewhere();
		access.logout(authorization.substring("Bearer ".length()));
	}

	/** Neither passwords nor tokens are the hub's where the company has an issuer. */
	private void refuseElsewhere() {
		if (elsewhere) {
			throw new Refused(Problems.of(HttpStatus.FORBIDDEN, "LOGIN_ELSEWHERE"));
		}
	}
}
