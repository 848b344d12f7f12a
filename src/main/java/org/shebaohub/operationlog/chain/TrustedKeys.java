package org.shebaohub.operationlog.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.shebaohub.vault.SigningKey;

/** The public keys by whose private halves the log may be signed. */
public final class TrustedKeys {

	private final Map<String, PublicKey> byId = new HashMap<>();

	/** @param file a line for each key: its id, and X.509 in base64 */
	public static TrustedKeys read(Path file) {
		TrustedKeys keys = new TrustedKeys();
		try {
			for (String line : Files.readAllLines(file)) {
				keys.add(Base64.getDecoder().decode(line.substring(line.indexOf(' ') + 1).strip()));
			}
			return keys;
		}
		catch (IOException e) {
			throw new UncheckedIOException("cannot read the public keys in " + file, e);
		}
		catch (GeneralSecurityException | IllegalArgumentException e) {
			throw new IllegalStateException("no Ed25519 key in X.509 in a line of " + file, e);
		}
	}

	private void add(byte[] key) throws GeneralSecurityException {
		byId.put(SigningKey.id(key), KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
	}

	public boolean haveSigned(Seal seal) {
		return haveSigned(seal.key(), seal.text(), seal.signature());
	}

	public boolean haveSigned(Restored restored) {
		return haveSigned(restored.key(), restored.text(), restored.signature());
	}

	private boolean haveSigned(String id, String text, String signed) {
		PublicKey key = byId.get(id);
		try {
			Signature signature = Signature.getInstance("Ed25519");
			if (key != null) {
				signature.initVerify(key);
				signature.update(text.getBytes(StandardCharsets.UTF_8));
			}
			return key != null && signature.verify(Base64.getDecoder().decode(signed));
		}
		catch (GeneralSecurityException | IllegalArgumentException e) {
			return false;
		}
	}
}
