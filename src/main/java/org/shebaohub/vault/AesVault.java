package org.shebaohub.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM with the key id in front of each value; digests are HMAC-SHA256. */
final class AesVault implements Vault {

	private static final int NONCE = 12;

	private final SecureRandom random = new SecureRandom();

	private final KeyFile keys;

	private final SecretKey index;

	private final Map<String, SecretKey> byId = new ConcurrentHashMap<>();

	/** Looking one up costs more than sealing a column with it. */
	private final ThreadLocal<Cipher> ciphers = ThreadLocal.withInitial(AesVault::aes);

	private final ThreadLocal<Mac> macs = ThreadLocal.withInitial(this::hmac);

	AesVault(KeyFile keys) {
		this.keys = keys;
		this.index = keys.key(KeyFile.INDEX, "HmacSHA256");
		key(keys.currentId());
	}

	@Override
	public byte[] seal(String plain, String place) {
		return plain == null ? null : sealBytes(plain.getBytes(StandardCharsets.UTF_8), place);
	}

	@Override
	public byte[] sealBytes(byte[] plain, String place) {
		try {
			byte[] id = keys.currentId().getBytes(StandardCharsets.US_ASCII);
			byte[] nonce = new byte[NONCE];
			random.nextBytes(nonce);
			byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keys.currentId(), nonce, place)
				.doFinal(plain);
			return ByteBuffer.allocate(1 + id.length + NONCE + sealed.length)
				.put((byte) id.length)
				.put(id)
				.put(nonce)
				.put(sealed)
				.array();
		}
		catch (GeneralSecurityException e) {
			throw new IllegalStateException("cannot seal " + place, e);
		}
	}

	@Override
	public String open(byte[] sealed, String place) {
		return sealed == null ? null : new String(openBytes(sealed, place), StandardCharsets.UTF_8);
	}

	@Override
	public byte[] openBytes(byte[] sealed, String place) {
		try {
			ByteBuffer in = ByteBuffer.wrap(sealed);
			byte[] id = new byte[in.get()];
			in.get(id);
			byte[] nonce = new byte[NONCE];
			in.get(nonce);
			byte[] rest = new byte[in.remaining()];
			in.get(rest);
			return cipher(Cipher.DECRYPT_MODE, new String(id, StandardCharsets.US_ASCII), nonce, place).doFinal(rest);
		}
		catch (GeneralSecurityException | RuntimeException e) {
			throw new SealBroken(place, e);
		}
	}

	@Override
	public String blindIndex(String column, String plain) {
		return mac(column + "\n" + plain);
	}

	@Override
	public String digest(String text) {
		return mac("digest\n" + text);
	}

	private String mac(String text) {
		return HexFormat.of().formatHex(macs.get().doFinal(text.getBytes(StandardCharsets.UTF_8)));
	}

	private Mac hmac() {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(index);
			return mac;
		}
		catch (GeneralSecurityException e) {
			throw new IllegalStateException("HmacSHA256 is part of every Java platform", e);
		}
	}

	private static Cipher aes() {
		try {
			return Cipher.getInstance("AES/GCM/NoPadding");
		}
		catch (GeneralSecurityException e) {
			throw new IllegalStateException("AES is part of every Java platform", e);
		}
	}

	private Cipher cipher(int mode, String keyId, byte[] nonce, String place) throws GeneralSecurityException {
		Cipher cipher = ciphers.get();
		cipher.init(mode, key(keyId), new GCMParameterSpec(128, nonce));
		cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
		return cipher;
	}

	private SecretKey key(String id) {
		return byId.computeIfAbsent(id, missing -> keys.key(missing, "AES"));
	}
}
