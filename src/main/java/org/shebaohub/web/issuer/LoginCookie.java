package org.shebaohub.web.issuer;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.vault.SealBroken;
import org.shebaohub.vault.Vault;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Remembers in the browser what the hub asked the issuer, until he comes back with the answer. The session cannot: its
 * cookie is strict and stays away when another site sends somebody here. It is sealed, so that any instance may open it.
 */
final class LoginCookie implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

	/** With this prefix browsers take it from this host alone and give it to nobody else. */
	static final String NAME = "__Host-HUBLOGIN";

	static final Duration LASTS = Duration.ofMinutes(10);

	private static final String PLACE = "login-cookie";

	private final IssuerClient client;

	private final Vault vault;

	private final WallClock clock;

	LoginCookie(IssuerClient client, Vault vault, WallClock clock) {
		this.client = client;
		this.vault = vault;
		this.clock = clock;
	}

	@Override
	public void saveAuthorizationRequest(OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
		String text = String.join("\n", asked.getState(), asked.getAttribute("nonce"), asked.getAttribute("code_verifier"),
				clock.now().plus(LASTS).toString());
		byte[] sealed = vault.sealBytes(text.getBytes(StandardCharsets.UTF_8), PLACE);
		set(response, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), LASTS);
	}

	@Override
	public OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
		return Stream.of(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0])).filter(cookie -> cookie.getName().equals(NAME))
			.flatMap(cookie -> opened(cookie.getValue()).stream()).filter(asked -> asked.getState().equals(request.getParameter("state")))
			.findFirst().orElse(null);
	}

	@Override
	public OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request, HttpServletResponse response) {
		set(response, "", Duration.ZERO);
		return loadAuthorizationRequest(request);
	}

	private Optional<OAuth2AuthorizationRequest> opened(String value) {
		try {
			byte[] plain = vault.openBytes(Base64.getUrlDecoder().decode(value), PLACE);
			String[] parts = new String(plain, StandardCharsets.UTF_8).split("\n");
			return Optional.of(parts).filter(known -> clock.now().isBefore(Instant.parse(known[3])))
				.map(known -> client.asked(known[0], known[1], known[2]));
		}
		catch (IllegalArgumentException | SealBroken notOurs) {
			return Optional.empty();
		}
	}

	private static void set(HttpServletResponse response, String value, Duration lasts) {
		response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(NAME, value).path("/").secure(true).httpOnly(true).sameSite("Lax")
			.maxAge(lasts).build().toString());
	}
}
