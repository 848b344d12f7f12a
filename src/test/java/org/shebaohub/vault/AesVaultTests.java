package org.shebaohub.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AesVaultTests {

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
