package org.shebaohub.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Signs what others must be able to check without any secret: Ed25519, its private half in the key file only. */
public final class SigningKey {

	private static final String ALGORITHM = "Ed25519";

	private final PrivateKey key;

	private final byte[] published;

	private SigningKey(PrivateKey key, byte[] published) {
		this.key = key;
		this.published = published;
	}

	static SigningKey of(KeyFile keys) {
		try {
			return new SigningKey(KeyFactory.getInstance(ALGORITHM)
				.generatePrivate(new PKCS8EncodedKeySpec(keys.bytes(KeyFile.SIGNING))), keys.bytes(KeyFile.VERIFYING));
		}
		catch (GeneralSecurityException e) {
			throw new IllegalStateException("key " + KeyFile.SIGNING + " in the key file is no Ed25519 key in PKCS #8", e);
		}
	}

	/** A new pair, as the key file has it. */
	static String made() {
		try {
			KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
			Base64.Encoder base64 = Base64.getEncoder();
			return KeyFile.SIGNING + "=" + base64.encodeToString(pair.getPrivate().getEncoded()) + "\n" + KeyFile.VERIFYING + "="
					+ base64.encodeToString(pair.getPublic().getEncoded()) + "\n";
		}
		catch (GeneralSecurityException e) {
			throw new IllegalStateException("Ed25519 is part of every Java platform", e);
		}
	}

	/** Stands beside each signature, so that keys may change. */
	public String id() {
		return id(published);
	}

	/** The public half as X.509 in base64. */
	public String published() {
		return Base64.getEncoder().encodeToString(published);
	}

	/** The beginning of the digest of a public key in X.509. */
	public static String id(byte[] published) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(published), 0, 8);
		}
		catch (GeneralSecurityException e) {
			throw new IllegalStateException("SHA-256 is part of every Java platform", e);
		}
	}

	/** @return base64 */
	public String sign(String text) {
		try {
			Signature signature = Signature.getInstance(ALGORITHM);
			signature.initSign(key);
			signature.update(text.getBytes(StandardCharsets.UTF_8));
			return Base64.getEncoder().encodeToString(signature.sign());
		}
		catch (GeneralSecurityException e) {
			throw new IllegalStateException("cannot sign", e);
		}
	}
}
