package org.shebaohub.access;

import java.time.Instant;
import org.shebaohub.kernel.Actor;

/**
 * What a successful login gives.
 *
 * @param token 32 random bytes in URL-safe base64; shown once, the hub keeps only its keyed digest
 * @param expires by the wall clock
 */
public record Session(String token, Actor actor, Instant expires) {

	@Override
	public String toString() {
		return "Session[" + actor.name() + " until " + expires + "]";
	}
}
