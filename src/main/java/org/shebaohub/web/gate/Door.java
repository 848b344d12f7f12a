package org.shebaohub.web.gate;

import java.util.List;
import java.util.stream.Stream;
import org.shebaohub.kernel.Role;
import org.springframework.http.HttpMethod;

/**
 * One method of one exact path, and who may use it.
 *
 * @param open true when no token is asked for, because the door itself checks something else
 * @param whole true when what is behind it names no branch by which it could be told apart, so that only those pass whose scope
 * is the whole organisation
 * @param roles any of them will do; none means every known user
 */
record Door(HttpMethod method, String path, boolean open, boolean whole, List<Role> roles) {

	static Door open(HttpMethod method, String path) {
		return new Door(method, path, true, false, List.of());
	}

	static Door of(HttpMethod method, String path, Role... roles) {
		return new Door(method, path, false, false, Stream.of(roles).sorted().toList());
	}

	static Door ofWhole(HttpMethod method, String path, Role... roles) {
		return new Door(method, path, false, true, of(method, path, roles).roles());
	}
}
