package org.shebaohub.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
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
	public byte[] sealBytes(byte[] plain, String place) {
		byte[] head = (place + "|").getBytes(UTF_8);
		byte[] sealed = Arrays.copyOf(head, head.length + plain.length);
		System.arraycopy(plain, 0, sealed, head.length, plain.length);
		return sealed;
	}

	@Override
	public byte[] openBytes(byte[] sealed, String place) {
		byte[] head = (place + "|").getBytes(UTF_8);
		if (sealed.length < head.length || !Arrays.equals(sealed, 0, head.length, head, 0, head.length)) {
			throw new SealBroken(place, null);
		}
		return Arrays.copyOfRange(sealed, head.length, sealed.length);
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
