package org.shebaohub.web.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import java.net.http.HttpClient;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.testing.MovableClock;

class IssuerKeysTests {

	private static final Duration PAUSE = Duration.ofSeconds(5);

	private final TestIssuer issuer = new TestIssuer();

	private final MovableClock clock = MovableClock.at("2026-10-12T09:00");

	private IssuerKeys keys;

	private IssuerTokens tokens;

	@BeforeEach
	void knowsTheIssuer() {
		IssuerSettings settings = SignedTokensTests.settings(issuer);
		HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
		keys = new IssuerKeys(new KeyFetch(http, settings.keysUrl()), PAUSE, new WallClock(clock));
		tokens = new IssuerTokens(new SignedTokens(settings, keys), new IssuerClaims(settings));
	}

	@AfterEach
	void closes() {
		issuer.close();
	}

	private boolean counts(String token) {
		return tokens.holder(token).isPresent();
	}

	private void isHeld(String token) {
		assertThatThrownBy(() -> tokens.holder(token)).isInstanceOf(IssuerAway.class);
	}

	@Test
	@DisplayName("SEC-24 the issuer is asked for keys when the first token comes, and once for many")
	void asksOnce() {
		issuer.open();
		assertThat(issuer.asked).isEmpty();
		for (int i = 0; i < 20; i++) {
			assertThat(counts(issuer.token())).isTrue();
		}
		assertThat(issuer.asked).containsExactly("GET /keys");
	}

	@Test
	@DisplayName("SEC-24 a new key is fetched by the first token that it signed, tokens of the old one count meanwhile, and a key taken back for five minutes at most")
	void followsRotation() {
		issuer.open();
		String old = issuer.token();
		assertThat(counts(old)).isTrue();
		clock.advance(PAUSE);
		issuer.rotate(false);
		assertThat(counts(issuer.token())).isTrue();
		assertThat(counts(old)).isTrue();
		issuer.rotate(true);
		clock.advance(IssuerKeys.FRESH.minusSeconds(1));
		assertThat(counts(old)).isTrue();
		clock.advance(Duration.ofSeconds(1));
		assertThat(counts(old)).isFalse();
		assertThat(counts(issuer.token())).isTrue();
	}

	@Test
	@DisplayName("SEC-24 whoever floods the hub with made-up keys makes it ask once in a pause")
	void keepsThePause() throws Exception {
		issuer.open();
		assertThat(counts(issuer.token())).isTrue();
		clock.advance(PAUSE);
		String unknown = TestIssuer.signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("made-up").build(), new RSASSASigner(issuer.key()), issuer.claims());
		for (int i = 0; i < 50; i++) {
			assertThat(counts(unknown)).isFalse();
		}
		assertThat(issuer.asked).hasSize(2);
		clock.advance(PAUSE);
		assertThat(counts(unknown)).isFalse();
		assertThat(issuer.asked).hasSize(3);
	}

	@Test
	@DisplayName("SEC-24 while the issuer is away nobody new is let in and nobody is called a liar; those whose key is known are, for an hour")
	void standsItsAbsence() {
		isHeld(issuer.token());
		issuer.open();
		isHeld(issuer.token());
		clock.advance(PAUSE);
		assertThat(counts(issuer.token())).isTrue();
		issuer.close();
		clock.advance(IssuerKeys.KEPT.minusSeconds(1));
		assertThat(counts(issuer.token())).isTrue();
		String known = issuer.token();
		issuer.rotate(false);
		isHeld(issuer.token());
		clock.advance(Duration.ofSeconds(1));
		isHeld(known);
		assertThat(keys.areAtHand()).isFalse();
		issuer.open();
		clock.advance(PAUSE);
		assertThat(counts(known)).isTrue();
		assertThat(keys.areAtHand()).isTrue();
	}

	@Test
	@DisplayName("SEC-13 SEC-24 an answer that is an error, no keys, endless or an address elsewhere is no answer")
	void takesNoOtherAnswer() {
		issuer.open();
		for (String nonsense : new String[] { "", "<html>", "{}", "{\"keys\":\"none\"}", "[" + " ".repeat(300_000) + "]" }) {
			issuer.keysAnswer = nonsense;
			clock.advance(PAUSE);
			isHeld(issuer.token());
		}
		issuer.keysAnswer = null;
		for (int status : new int[] { 500, 404, 302 }) {
			issuer.keysStatus = status;
			clock.advance(PAUSE);
			isHeld(issuer.token());
		}
		issuer.keysStatus = 200;
		clock.advance(PAUSE);
		assertThat(counts(issuer.token())).isTrue();
	}
}
