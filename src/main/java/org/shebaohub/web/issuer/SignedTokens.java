package org.shebaohub.web.issuer;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Reads tokens that one of the issuer's keys has signed by an algorithm of the list; whatever else they name is not looked at. */
final class SignedTokens {

	private final IssuerSettings settings;

	private final DefaultJWTProcessor<SecurityContext> signatures = new DefaultJWTProcessor<>();

	SignedTokens(IssuerSettings settings, IssuerKeys keys) {
		this.settings = settings;
		signatures.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
		signatures.setJWSKeySelector(new JWSVerificationKeySelector<>(
				settings.algorithms().stream().map(JWSAlgorithm::parse).collect(Collectors.toSet()), keys));
		signatures.setJWTClaimsSetVerifier((claims, none) -> {
		});
	}

	/** For the doors: of this issuer, for this hub, and not for ever. */
	JwtDecoder forDoors() {
		return that(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(settings.clockSkew()),
				new JwtClaimValidator<Instant>("exp", Objects::nonNull), new JwtIssuerValidator(settings.issuer()),
				new JwtClaimValidator<List<String>>("aud", meant -> meant != null && meant.contains(settings.audience()))));
	}

	JwtDecoder that(OAuth2TokenValidator<Jwt> rules) {
		NimbusJwtDecoder decoder = new NimbusJwtDecoder(signatures);
		decoder.setJwtValidator(rules);
		return decoder;
	}

	/** Whether it says nothing of the token, since there were no keys to check it with. */
	static boolean hadNoKeys(Throwable trouble) {
		return trouble != null && (trouble instanceof RemoteKeySourceException || hadNoKeys(trouble.getCause()));
	}
}
