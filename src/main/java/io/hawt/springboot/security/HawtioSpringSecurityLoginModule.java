package io.hawt.springboot.security;

import io.hawt.web.auth.RolePrincipal;
import java.util.List;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.spi.LoginModule;
import org.springframework.security.core.Authentication;

/**
 * Switches Hawtio over to Spring Security. Hawtio's start-up looks for a class of exactly this name and, when there is
 * none, silently asks its own JAAS realm instead, which nobody can log in to. The jar that usually brings the class is
 * not published with this version, so it is written here, in Hawtio's package. The console's filter chain has checked
 * the login before; this module only copies the roles to where Hawtio looks for them.
 */
public final class HawtioSpringSecurityLoginModule implements LoginModule {

	private Subject subject;

	@Override
	public void initialize(Subject who, CallbackHandler callbacks, Map<String, ?> shared, Map<String, ?> options) {
		subject = who;
	}

	@Override
	public boolean login() {
		return true;
	}

	@Override
	public boolean commit() {
		List<RolePrincipal> roles = subject.getPrincipals(Authentication.class).stream()
			.flatMap(login -> login.getAuthorities().stream())
			.map(authority -> new RolePrincipal(authority.getAuthority().replaceFirst("^ROLE_", "")))
			.toList();
		subject.getPrincipals().addAll(roles);
		return true;
	}

	@Override
	public boolean abort() {
		return logout();
	}

	@Override
	public boolean logout() {
		subject.getPrincipals().removeIf(RolePrincipal.class::isInstance);
		return true;
	}
}
