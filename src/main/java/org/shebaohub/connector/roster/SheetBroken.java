package org.shebaohub.connector.roster;

import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;

/** A file cannot be read on; the finding says why. */
class SheetBroken extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final String code;

	private final String remedy;

	SheetBroken(String code, String what, String remedy) {
		super(what);
		this.code = code;
		this.remedy = remedy;
	}

	Finding finding(String file) {
		return new Finding(code, file + ": " + getMessage(), remedy, Role.HR);
	}
}
