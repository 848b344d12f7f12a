package org.shebaohub.web.issuer;

import java.util.Optional;
import org.shebaohub.kernel.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Says whom a token speaks for that comes with a request. */
public final class IssuerTokens {

	private static final Logger LOG = LoggerFactory.getLogger(IssuerTokens.class);

	private final JwtDecoder tokens;

	private final IssuerClaims claims;

	IssuerTokens(SignedTokens tokens, IssuerClaims claims) {
		this.tokens = tokens.forDoors();
		this.claims = claims;
	}

	/**
	 * @return empty for whatever is not a good token
	 * @throws IssuerAway when nobody can tell
	 */
	public Optional<Actor> holder(String token) {
		try {
			return claims.holder(tokens.decode(token).getClaims());
		}
		catch (JwtException bad) {
			if (SignedTokens.hadNoKeys(bad)) {
				throw new IssuerAway(bad);
			}
			LOG.debug("a token was refused: {}", bad.getMessage());
			return Optional.empty();
		}
	}
}
