package org.shebaohub.filing;

import org.shebaohub.filing.book.FileState;

/** Where a file belongs after its settlement; what is not settled stays and is looked at again. */
public enum Shelf {

	ARCHIVE, REFUSED, STAY;

	static Shelf of(FileState state) {
		return switch (state) {
			case APPLIED, REPEAT -> ARCHIVE;
			case REFUSED, QUARANTINED -> REFUSED;
			default -> STAY;
		};
	}
}
