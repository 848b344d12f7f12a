package org.shebaohub.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.shebaohub.vault.SealBroken;
import org.shebaohub.vault.Vault;

/** A vault without a key: sealed values are readable, but still open only at the place they were sealed for. */
public final class PlainVault implements Vault {

	@Override
	public byte[] seal(String plain, String place) {
		return plain == null ? null : (place + "|" + plain).getBytes(UTF_8);
	}

	@Override
	public String open(byte[] sealed, String place) {
		if (sealed == null) {
			return null;
		}
		String text = new String(sealed, UTF_8);
		if (!text.startsWith(place + "|")) {
			throw new SealBroken(place, null);
		}
		return text.substring(place.length() + 1);
	}

	@Override
	public String blindIndex(String column, String plain) {
		return digest(column + "|" + plain);
	}

	@Override
	public String digest(String text) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
