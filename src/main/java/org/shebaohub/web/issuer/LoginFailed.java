package org.shebaohub.web.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/** Leads back to the login page, which says why in words. */
final class LoginFailed implements AuthenticationFailureHandler {

	static final String NO_ROLE = "no_role";

	private static final Logger LOG = LoggerFactory.getLogger(LoginFailed.class);

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		String code = failure instanceof OAuth2AuthenticationException told ? told.getError().getErrorCode() : "unknown";
		String problem = isAway(failure) ? "ISSUER_AWAY" : problem(code);
		LOG.info("a login by the issuer failed: {} ({})", problem, code);
		response.sendRedirect(Pages.LOGIN + "?problem=" + problem);
	}

	private static String problem(String code) {
		return switch (code) {
			case NO_ROLE -> "LOGIN_NO_ROLE";
			case "authorization_request_not_found" -> "LOGIN_EXPIRED";
			case "access_denied", "login_required", "consent_required", "interaction_required", "account_selection_required" -> "LOGIN_REFUSED";
			case "temporarily_unavailable", "server_error" -> "ISSUER_AWAY";
			default -> "LOGIN_UNVERIFIED";
		};
	}

	private static boolean isAway(Throwable failure) {
		return SignedTokens.hadNoKeys(failure) || failure instanceof ResourceAccessException || failure instanceof HttpServerErrorException
				|| failure.getCause() != null && isAway(failure.getCause());
	}
}
