package org.shebaohub.web.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.kernel.WallClock;

/** Tokens for the doors, good and forged, held against the keys of a real issuer. */
class SignedTokensTests {

	private static final TestIssuer ISSUER = new TestIssuer().open();

	private final IssuerTokens tokens = tokens(ISSUER);

	static IssuerSettings settings(TestIssuer issuer) {
		String url = issuer.url();
		return new IssuerSettings(url, url + "/keys", url + "/authorize", url + "/token", url + "/leave", "http://127.0.0.1:1", TestIssuer.AUDIENCE,
				TestIssuer.CLIENT, TestIssuer.SECRET, List.of("openid"), List.of("RS256", "PS256", "ES256"), Duration.ofSeconds(30), Duration.ZERO,
				new IssuerSettings.Claims("sub", "roles", "org_node", "employee_number"), Map.of(), Map.of());
	}

	private static IssuerTokens tokens(TestIssuer issuer) {
		IssuerSettings settings = settings(issuer);
		IssuerKeys keys = new IssuerKeys(new KeyFetch(HttpClient.newHttpClient(), settings.keysUrl()), settings.pause(), new WallClock(Clock.systemUTC()));
		return new IssuerTokens(new SignedTokens(settings, keys), new IssuerClaims(settings));
	}

	@AfterAll
	static void closes() {
		ISSUER.close();
	}

	private boolean counts(String token) {
		return tokens.holder(token).isPresent();
	}

	private static long in(int seconds) {
		return Instant.now().plusSeconds(seconds).getEpochSecond();
	}

	@Test
	@DisplayName("SEC-24 a token of the issuer counts, for several audiences too, and as the type of access tokens")
	void takesGoodOnes() throws Exception {
		assertThat(counts(ISSUER.token())).isTrue();
		assertThat(counts(ISSUER.token("aud", List.of("others", TestIssuer.AUDIENCE)))).isTrue();
		JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.PS256).type(new com.nimbusds.jose.JOSEObjectType("at+jwt")).keyID(ISSUER.key().getKeyID()).build();
		assertThat(counts(TestIssuer.signed(header, new RSASSASigner(ISSUER.key()), ISSUER.claims()))).isTrue();
	}

	@Test
	@DisplayName("SEC-24 a token counts until it expires and from its beginning, give or take half a minute, and one that never expires never counts")
	void looksAtTime() {
		assertThat(counts(ISSUER.token("iat", in(-300), "exp", in(-20)))).isTrue();
		assertThat(counts(ISSUER.token("iat", in(-300), "exp", in(-40)))).isFalse();
		assertThat(counts(ISSUER.token("exp", null))).isFalse();
		assertThat(counts(ISSUER.token("nbf", in(20)))).isTrue();
		assertThat(counts(ISSUER.token("nbf", in(60)))).isFalse();
	}

	@Test
	@DisplayName("SEC-24 a token for somebody else, of another issuer, of none or for a login opens no door")
	void looksAtIssuerAndAudience() {
		assertThat(counts(ISSUER.token("aud", "others"))).isFalse();
		assertThat(counts(ISSUER.token("aud", null))).isFalse();
		assertThat(counts(ISSUER.token("aud", TestIssuer.CLIENT))).isFalse();
		assertThat(counts(ISSUER.token("iss", "http://localhost:1"))).isFalse();
		assertThat(counts(ISSUER.token("iss", ISSUER.url() + "/"))).isFalse();
		assertThat(counts(ISSUER.token("iss", null))).isFalse();
		try (TestIssuer other = new TestIssuer().open()) {
			other.rotate(true);
			assertThat(counts(other.token("iss", ISSUER.url()))).isFalse();
		}
	}

	@Test
	@DisplayName("SEC-24 a token without a signature, or with the public key taken for a shared secret, counts for nothing")
	void takesNoForgedSignature() throws Exception {
		assertThat(counts(new PlainJWT(JWTClaimsSet.parse(ISSUER.claims())).serialize())).isFalse();
		String[] good = ISSUER.token().split("\\.");
		assertThat(counts(good[0] + "." + good[1] + ".")).isFalse();
		assertThat(counts(encoded("{\"alg\":\"none\"}") + "." + good[1] + "." + good[2])).isFalse();
		assertThat(counts(good[0] + "." + encoded("{\"sub\":\"x\",\"aud\":\"shebao-hub\"}") + "." + good[2])).isFalse();
		byte[] pem = ("-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder(64, new byte[] { 10 }).encodeToString(ISSUER.key().toRSAPublicKey().getEncoded())
				+ "\n-----END PUBLIC KEY-----\n").getBytes(StandardCharsets.US_ASCII);
		for (byte[] known : List.of(pem, ISSUER.key().toRSAPublicKey().getEncoded(), ISSUER.key().getModulus().decode(),
				ISSUER.key().toPublicJWK().toString().getBytes(StandardCharsets.UTF_8))) {
			JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(ISSUER.key().getKeyID()).build();
			assertThat(counts(TestIssuer.signed(header, new MACSigner(known), ISSUER.claims()))).isFalse();
		}
	}

	@Test
	@DisplayName("SEC-24 neither a key that the token brings along counts, nor an algorithm that is not on the list, nor a key for other ends")
	void takesNoOtherKey() throws Exception {
		RSAKey own = new RSAKey.Builder(another()).keyID(ISSUER.key().getKeyID()).build();
		JWSHeader brought = new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(own.toPublicJWK()).keyID("mine").build();
		assertThat(counts(TestIssuer.signed(brought, new RSASSASigner(own), ISSUER.claims()))).isFalse();
		JWSHeader same = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(ISSUER.key().getKeyID()).build();
		assertThat(counts(TestIssuer.signed(same, new RSASSASigner(own), ISSUER.claims()))).isFalse();
		JWSHeader unlisted = new JWSHeader.Builder(JWSAlgorithm.RS512).keyID(ISSUER.key().getKeyID()).build();
		assertThat(counts(TestIssuer.signed(unlisted, new RSASSASigner(ISSUER.key()), ISSUER.claims()))).isFalse();
		RSAKey sealing = new RSAKey.Builder(another()).keyUse(KeyUse.ENCRYPTION).keyID("sealing").build();
		ISSUER.publish(sealing);
		JWSHeader misused = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("sealing").build();
		assertThat(counts(TestIssuer.signed(misused, new RSASSASigner(sealing), ISSUER.claims()))).isFalse();
		ECKey curve = new ECKeyGenerator(Curve.P_256).keyID("curve").generate();
		ISSUER.publish(curve);
		JWSHeader listed = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("curve").build();
		assertThat(counts(TestIssuer.signed(listed, new ECDSASigner(curve), ISSUER.claims()))).isTrue();
	}

	@Test
	@DisplayName("SEC-24 what is no token at all is nobody's, whatever it looks like")
	void standsNonsense() {
		for (String nonsense : List.of("", ".", "..", "a.b.c", "null", "e30.e30.", "x".repeat(9000), encoded("{}") + "." + encoded("[]") + ".c2ln", "\u0000")) {
			assertThat(counts(nonsense)).as(nonsense).isFalse();
		}
	}

	/** A key that {@link #ISSUER} does not sign with. */
	private static RSAKey another() {
		TestIssuer other = new TestIssuer();
		other.rotate(true);
		return other.key();
	}

	private static String encoded(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}
}
