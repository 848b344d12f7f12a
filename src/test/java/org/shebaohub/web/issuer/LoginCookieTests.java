package org.shebaohub.web.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.vault.RealVault;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

class LoginCookieTests {

	@TempDir
	Path folder;

	private final MovableClock clock = MovableClock.at("2026-10-12T09:00");

	private final IssuerClient client = new IssuerClient(SignedTokensTests.settings(new TestIssuer()), HttpClient.newHttpClient());

	private LoginCookie cookie;

	@BeforeEach
	void seals() {
		cookie = new LoginCookie(client, RealVault.at(folder.resolve("one")), new WallClock(clock));
	}

	private String saved() {
		MockHttpServletResponse response = new MockHttpServletResponse();
		cookie.saveAuthorizationRequest(client.asked("the-state", "the-nonce", "the-verifier"), new MockHttpServletRequest(), response);
		String line = response.getHeader("Set-Cookie");
		assertThat(line).startsWith("__Host-HUBLOGIN=").contains("; Path=/;", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=600")
			.doesNotContain("the-state", "the-nonce", "the-verifier");
		return line.replaceFirst("[^=]*=", "").replaceFirst(";.*", "");
	}

	private OAuth2AuthorizationRequest back(String state, String value) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setParameter("state", state);
		request.setCookies(new Cookie(LoginCookie.NAME, value));
		MockHttpServletResponse response = new MockHttpServletResponse();
		OAuth2AuthorizationRequest asked = cookie.removeAuthorizationRequest(request, response);
		assertThat(response.getHeader("Set-Cookie")).contains("Max-Age=0");
		return asked;
	}

	@Test
	@DisplayName("SEC-03 what was asked of the issuer lies sealed in a cookie of its own and comes back with the answer, within ten minutes")
	void comesBack() {
		String value = saved();
		clock.advance(LoginCookie.LASTS.minusMillis(1));
		OAuth2AuthorizationRequest asked = back("the-state", value);
		assertThat(asked.<String>getAttribute("nonce")).isEqualTo("the-nonce");
		assertThat(asked.<String>getAttribute("code_verifier")).isEqualTo("the-verifier");
		clock.advance(Duration.ofMillis(1));
		assertThat(back("the-state", value)).isNull();
	}

	@Test
	@DisplayName("SEC-03 a cookie with another state, altered, made up or sealed by others is none")
	void takesNoOther() {
		String value = saved();
		assertThat(back("another", value)).isNull();
		assertThat(back("the-state", value.substring(0, 40) + (value.charAt(40) == 'A' ? 'B' : 'A') + value.substring(41))).isNull();
		assertThat(back("the-state", "")).isNull();
		assertThat(back("the-state", "made up")).isNull();
		assertThat(back("the-state", "AAAA")).isNull();
		assertThat(cookie.loadAuthorizationRequest(new MockHttpServletRequest())).isNull();
		cookie = new LoginCookie(client, RealVault.at(folder.resolve("two")), new WallClock(clock));
		assertThat(back("the-state", value)).isNull();
	}
}
