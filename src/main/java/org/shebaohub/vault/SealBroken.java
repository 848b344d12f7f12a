package org.shebaohub.vault;

/** A sealed value does not open at its place: altered, moved from another row, or sealed with a lost key. */
public class SealBroken extends RuntimeException {

	public SealBroken(String place, Throwable cause) {
		super("sealed value does not open at " + place, cause);
	}
}
