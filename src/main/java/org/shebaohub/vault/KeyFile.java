package org.shebaohub.vault;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key file: read, or in the sandbox made once with random keys that only its owner may read. */
final class KeyFile {

	static final String SIGNING = "signing";

	static final String VERIFYING = "verifying";

	static final String INDEX = "index";

	private final Properties properties = new Properties();

	private final Path path;

	private KeyFile(Path path) throws IOException {
		this.path = path;
		properties.load(new StringReader(Files.readString(path)));
	}

	static KeyFile readOrMake(Path path, boolean mayMake) {
		try {
			if (Files.notExists(path)) {
				if (!mayMake) {
					throw new IllegalStateException("no key file at " + path + ": set hub.vault.keys-file");
				}
				make(path);
			}
			KeyFile keys = new KeyFile(path);
			// of a sandbox that began without one
			if (mayMake && !keys.properties.containsKey(SIGNING)) {
				Files.writeString(path, SigningKey.made(), StandardOpenOption.APPEND);
				return new KeyFile(path);
			}
			return keys;
		}
		catch (IOException e) {
			throw new UncheckedIOException("cannot read the key file " + path, e);
		}
	}

	/** @throws java.nio.file.FileAlreadyExistsException when there is one: keys are never overwritten */
	static void make(Path path) throws IOException {
		Files.createDirectories(path.toAbsolutePath().getParent());
		Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.writeString(path, "current=k1\nk1=" + random() + "\nindex=" + random() + "\n" + SigningKey.made());
	}

	private static String random() {
		byte[] key = new byte[32];
		new SecureRandom().nextBytes(key);
		return Base64.getEncoder().encodeToString(key);
	}

	Path path() {
		return path;
	}

	boolean has(String id) {
		return properties.containsKey(id);
	}

	/** Shows a key to be the same without showing it. */
	String proof(String id) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(key(id, "HmacSHA256"));
			return HexFormat.of().formatHex(mac.doFinal(("proof of key " + id).getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException e) {
			throw new IllegalStateException("HmacSHA256 is part of every Java platform", e);
		}
	}

	/** With which whatever the current key seals begins. */
	byte[] mark() {
		byte[] id = currentId().getBytes(StandardCharsets.US_ASCII);
		return ByteBuffer.allocate(1 + id.length).put((byte) id.length).put(id).array();
	}

	String currentId() {
		return properties.getProperty("current");
	}

	SecretKey key(String id, String algorithm) {
		byte[] key = bytes(id);
		if (key.length != 32) {
			throw new IllegalStateException("key " + id + " has " + key.length + " bytes, 32 are needed");
		}
		return new SecretKeySpec(key, algorithm);
	}

	byte[] bytes(String id) {
		String encoded = properties.getProperty(id);
		if (encoded == null) {
			throw new IllegalStateException("key " + id + " is not in the key file");
		}
		return Base64.getDecoder().decode(encoded);
	}
}
