package org.shebaohub.vault;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys come from, never from the store: a properties file with {@code current} and one base64 key of 32 bytes
 * per key id, {@code index} for the blind index and the digests, and the Ed25519 pair {@code signing} (PKCS #8) and
 * {@code verifying} (X.509) for the operation log.
 */
@ConfigurationProperties("hub.vault")
record VaultSettings(String keysFile) {
}
