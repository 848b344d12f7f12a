package org.shebaohub;

import org.shebaohub.access.AccessDesk;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Lets the access desk check what was typed into the login form. */
final class ConsoleLogin implements AuthenticationProvider {

	private final AccessDesk access;

	ConsoleLogin(AccessDesk access) {
		this.access = access;
	}

	@Override
	public Authentication authenticate(Authentication typed) {
		return access.authenticate(typed.getName(), String.valueOf(typed.getCredentials()), address(typed))
			.map(actor -> UsernamePasswordAuthenticationToken.authenticated(actor.name(), null,
					AuthorityUtils.createAuthorityList(actor.roles().stream().map(role -> "ROLE_" + role).toList())))
			.orElseThrow(() -> new BadCredentialsException("wrong name or password"));
	}

	private static String address(Authentication typed) {
		return typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
	}

	@Override
	public boolean supports(Class<?> type) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
	}
}
