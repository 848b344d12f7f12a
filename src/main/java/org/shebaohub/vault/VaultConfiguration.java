package org.shebaohub.vault;

import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

	@Bean
	KeyFile keyFile(VaultSettings settings, Environment environment) {
		boolean sandbox = environment.acceptsProfiles(Profiles.of("sandbox"));
		return KeyFile.readOrMake(Path.of(settings.keysFile()), sandbox);
	}

	@Bean
	KeyCheck keyCheck(KeyFile keys, JdbcVaultKeys store) {
		return new KeyCheck(keys, store);
	}

	@Bean
	Vault vault(KeyFile keys, KeyCheck checked) {
		return new AesVault(keys);
	}

	@Bean
	SigningKey signingKey(KeyFile keys) {
		return SigningKey.of(keys);
	}
}
