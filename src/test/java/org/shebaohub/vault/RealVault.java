package org.shebaohub.vault;

import java.nio.file.Path;

/** A vault as the hub has it, with keys of its own, for tests of other modules. */
public final class RealVault {

	private RealVault() {
	}

	public static Vault at(Path keys) {
		return new AesVault(KeyFile.readOrMake(keys, true));
	}
}
