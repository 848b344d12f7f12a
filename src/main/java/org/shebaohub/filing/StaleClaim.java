package org.shebaohub.filing;

/** Somebody else has taken the file over: nothing may be written in its name. */
class StaleClaim extends RuntimeException {

	StaleClaim(Look.Claim claim) {
		super("claim " + claim.version() + " on file " + claim.file() + " is over");
	}
}
