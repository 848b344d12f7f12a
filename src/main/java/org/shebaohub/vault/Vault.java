package org.shebaohub.vault;

import java.nio.file.Path;

/** Seals and opens personal columns with AES-256-GCM, and computes their blind index. */
public interface Vault {

	/** For commands that run beside the hub. */
	static Vault reading(Path keysFile) {
		return new AesVault(KeyFile.readOrMake(keysFile, false));
	}

	/** @param place table, column and row key, such as {@code employee.phone/E1001}: a sealed value opens only there */
	byte[] seal(String plain, String place);

	String open(byte[] sealed, String place);

	/** As {@link #seal}, for content that is no text. */
	byte[] sealBytes(byte[] plain, String place);

	/** @throws SealBroken when it was altered, or sealed for another place */
	byte[] openBytes(byte[] sealed, String place);

	/** A keyed digest for equality search; the same plain text of the same column gives the same index. */
	String blindIndex(String column, String plain);

	/** A keyed digest of a text, for rows that must not be altered unnoticed. */
	String digest(String text);
}
