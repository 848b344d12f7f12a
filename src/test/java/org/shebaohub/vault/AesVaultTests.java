package org.shebaohub.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Properties;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AesVaultTests {

	@Test
	@DisplayName("R-004-45 R-003-26 what is sealed at rest is AES-256-GCM: any other program opens it so, with the key of 32 bytes, its place as associated data")
	void sealsByTheStandard(@TempDir Path directory) throws Exception {
		Path file = directory.resolve("keys");
		byte[] sealed = new AesVault(KeyFile.readOrMake(file, true)).seal("11010519491231002X", "person.document/1");
		Properties keys = new Properties();
		keys.load(Files.newBufferedReader(file));
		byte[] key = Base64.getDecoder().decode(keys.getProperty(keys.getProperty("current")));
		assertThat(key).hasSize(32);
		int head = 1 + sealed[0];
		Cipher other = Cipher.getInstance("AES/GCM/NoPadding");
		other.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, sealed, head, 12));
		other.updateAAD("person.document/1".getBytes(UTF_8));
		assertThat(other.doFinal(sealed, head + 12, sealed.length - head - 12)).isEqualTo("11010519491231002X".getBytes(UTF_8));
	}

	@Test
	@DisplayName("SEC-08 R-002-59 sealed bytes show nothing, open only at their place, and a changed bit is found")
	void sealsBytes(@TempDir Path directory) {
		Vault vault = new AesVault(KeyFile.readOrMake(directory.resolve("keys"), true));
		byte[] sealed = vault.sealBytes("住院证".getBytes(UTF_8), "document_chunk/1/0/last");
		assertThat(new String(sealed, UTF_8)).doesNotContain("住院");
		assertThat(vault.openBytes(sealed, "document_chunk/1/0/last")).isEqualTo("住院证".getBytes(UTF_8));
		assertThatThrownBy(() -> vault.openBytes(sealed, "document_chunk/1/0/more")).isInstanceOf(SealBroken.class);
		sealed[sealed.length - 1] ^= 1;
		assertThatThrownBy(() -> vault.openBytes(sealed, "document_chunk/1/0/last")).isInstanceOf(SealBroken.class);
	}
}
