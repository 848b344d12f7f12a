package org.shebaohub.vault;

import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

	@Bean
	Vault vault(VaultSettings settings, Environment environment) {
		boolean sandbox = environment.acceptsProfiles(Profiles.of("sandbox"));
		return new AesVault(KeyFile.readOrMake(Path.of(settings.keysFile()), sandbox));
	}
}
