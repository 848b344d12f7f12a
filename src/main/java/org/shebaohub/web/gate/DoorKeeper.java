package org.shebaohub.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Role;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Looks a request up in the list of doors; says in the request why it refused, so that the answer can. */
final class DoorKeeper implements AuthorizationManager<RequestAuthorizationContext> {

	private record Lock(Door door, PathPattern path) {
	}

	private final List<Lock> locks;

	DoorKeeper(List<Door> doors) {
		this.locks = doors.stream()
			.map(door -> new Lock(door, PathPatternParser.defaultInstance.parse(door.path())))
			.toList();
	}

	@Override
	public AuthorizationDecision check(Supplier<Authentication> who, RequestAuthorizationContext context) {
		HttpServletRequest request = context.getRequest();
		PathContainer path = PathContainer.parsePath(whole(request));
		List<Door> here = locks.stream().filter(lock -> lock.path().matches(path)).map(Lock::door).toList();
		List<Door> wanted = here.stream().filter(door -> door.method().matches(request.getMethod())).toList();
		if (wanted.isEmpty()) {
			Refusal.noDoor(request, here.stream().map(Door::method).map(HttpMethod::name).toList());
			return new AuthorizationDecision(false);
		}
		Door door = wanted.get(0);
		Refusal.forOthersThan(request, door);
		return new AuthorizationDecision(door.open() || mayPass(who.get(), door));
	}

	/** Spring's own matchers leave a servlet's prefix out, so that a door's path below another servlet would be that door. */
	private static String whole(HttpServletRequest request) {
		return request.getServletPath() + Objects.toString(request.getPathInfo(), "");
	}

	private static boolean mayPass(Authentication who, Door door) {
		return who != null && who.getPrincipal() instanceof Actor actor
				&& (door.roles().isEmpty() || actor.is(door.roles().toArray(Role[]::new)))
				&& (!door.whole() || actor.scope().isWhole());
	}
}
