package org.shebaohub.reimbursement;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Papers on their way in, one after the other; nobody holds them. */
@FunctionalInterface
public interface Parcel {

	/**
	 * One paper.
	 *
	 * @param kind the name of a {@link PaperKind}, as the sender wrote it
	 * @param name as the sender calls the file; may be null
	 * @param content read before the next sheet is asked for
	 */
	record Sheet(String kind, String name, InputStream content) {
	}

	/** Empty at the end. @throws IOException when the line breaks or the parcel cannot be read */
	Optional<Sheet> next() throws IOException;
}
