package org.shebaohub.access;

import org.shebaohub.kernel.Actor;

/** A user as stored. */
record Account(Actor actor, String passwordHash, boolean active) {
}
