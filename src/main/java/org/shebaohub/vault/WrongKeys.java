package org.shebaohub.vault;

import java.nio.file.Path;
import java.util.List;

/** The key file is not the one with which the store was sealed; the hub must not start, let alone seal with it. */
public class WrongKeys extends RuntimeException {

	WrongKeys(Path file, List<String> faults) {
		super(String.join("; ", faults) + ". Put the key file that belongs to this store back to " + file
				+ " (hub.vault.keys-file), or give its keys their old names in it; nothing was changed");
	}
}
