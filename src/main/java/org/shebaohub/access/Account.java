package org.shebaohub.access;

import java.util.List;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.CanonicalJson;
import org.shebaohub.kernel.OrgNodeMoved;
import org.shebaohub.kernel.Role;
import org.shebaohub.vault.Vault;

/** A user as stored. */
record Account(Actor actor, String passwordHash, boolean active) {

	/** Keyed, over all that the row says. */
	String digest(Vault vault) {
		return vault.digest(CanonicalJson.write(List.of("access_user", actor.name(), passwordHash,
				actor.roles().stream().map(Role::name).sorted().toList(), actor.scope().path(),
				actor.self() == null ? "" : actor.self().value(), active)));
	}

	/** As it was before its node moved. */
	Account before(OrgNodeMoved moved) {
		return new Account(new Actor(actor.name(), actor.roles(), new OrgNodeMoved(moved.to(), moved.from()).apply(actor.scope()),
				actor.self()), passwordHash, active);
	}
}
