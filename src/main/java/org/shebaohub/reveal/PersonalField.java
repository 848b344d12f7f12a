package org.shebaohub.reveal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Role;

/** A number that is masked everywhere, and the posts that cannot do their work without the whole of it. */
public enum PersonalField {

	/** HR types it into the bureau's forms. */
	DOCUMENT(Role.HR, Role.HR_MANAGER),

	/** HR calls when no message gets through. */
	PHONE(Role.HR, Role.HR_MANAGER),

	/** Compared with the bank's or the person's paper before money goes there. */
	ACCOUNT(Role.HR_MANAGER, Role.FINANCE_MANAGER);

	private final List<Role> roles;

	PersonalField(Role... roles) {
		this.roles = List.of(roles);
	}

	/** Whoever operates the hub sees nothing personal, whatever else he is. */
	boolean isFor(Actor actor) {
		return !actor.is(Role.ADMIN) && roles.stream().anyMatch(actor.roles()::contains);
	}

	List<Role> roles() {
		return roles;
	}

	static Set<PersonalField> allFor(Actor actor) {
		Set<PersonalField> all = EnumSet.allOf(PersonalField.class);
		all.removeIf(field -> !field.isFor(actor));
		return all;
	}
}
