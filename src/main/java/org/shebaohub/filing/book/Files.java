package org.shebaohub.filing.book;

import java.time.Instant;
import java.util.Optional;
import org.shebaohub.filing.Look;
import org.shebaohub.filing.FiledFile.Settled;
import org.shebaohub.filing.Sighting;

/** All files on their way; whoever writes under a claim that is over is told so by a false. */
public interface Files {

	/** The newest row of a name, whatever its state. */
	Optional<FileRow> latest(String source, String name);

	FileRow get(long id);

	/** Of those whose content was read. */
	Optional<Settled> lastSettled(String source);

	/** The row of a file that is not settled; a new one when there is none. */
	FileRow open(Sighting seen, Instant now);

	/** The file has changed since it was last seen: nothing that was tried with it counts any more. */
	void seenAnew(FileRow row, Sighting seen, Instant now);

	/** Counts an attempt. @return false when another instance was faster */
	boolean claim(FileRow row, Instant until);

	/** Holds a claim longer. */
	boolean renew(Look.Claim claim, Instant until);

	/** Gives a claim back before its time; nothing when it is over. */
	void release(Look.Claim claim, Instant notBefore);

	/** @param anew true for content that was applied before and is said again */
	boolean kept(Look.Claim claim, String digest, long documentId, boolean anew);

	boolean settle(Look.Claim claim, FileState end, String digest, String reason, Instant now);
}
