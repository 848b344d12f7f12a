package org.shebaohub.web.gate;

import org.shebaohub.kernel.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** An actor as Spring Security knows him. */
final class ActorAuthentication extends AbstractAuthenticationToken {

	private static final long serialVersionUID = 1;

	private final transient Actor actor;

	ActorAuthentication(Actor actor) {
		super(AuthorityUtils.createAuthorityList(actor.roles().stream().map(role -> "ROLE_" + role).toList()));
		this.actor = actor;
		setAuthenticated(true);
	}

	@Override
	public Object getCredentials() {
		return "";
	}

	@Override
	public Actor getPrincipal() {
		return actor;
	}

	@Override
	public String getName() {
		return actor.name();
	}
}
