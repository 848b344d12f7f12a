package org.shebaohub.web.issuer;

import java.util.Collection;
import java.util.Map;
import org.shebaohub.kernel.Actor;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A person with a browser, as the issuer vouched for him when his session began. */
public record IssuedPerson(Actor actor, OidcIdToken idToken) implements OidcUser {

	@Override
	public String getName() {
		return actor.name();
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return AuthorityUtils.createAuthorityList(actor.roles().stream().map(role -> "ROLE_" + role).toList());
	}

	@Override
	public OidcIdToken getIdToken() {
		return idToken;
	}

	@Override
	public Map<String, Object> getClaims() {
		return idToken.getClaims();
	}

	@Override
	public Map<String, Object> getAttributes() {
		return getClaims();
	}

	@Override
	public OidcUserInfo getUserInfo() {
		return null;
	}

	@Override
	public String toString() {
		return getName();
	}
}
