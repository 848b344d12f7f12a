package org.shebaohub.operationlog.seal;

import org.shebaohub.operationlog.chain.Checkpoints;
import org.shebaohub.vault.SigningKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the checkpoints are; a place that cannot be written to ends the start. */
@Configuration(proxyBeanMethods = false)
class CheckpointPlace {

	@Bean
	Checkpoints checkpoints(SealSettings settings, SigningKey key) {
		Checkpoints checkpoints = new Checkpoints(settings.checkpoints());
		checkpoints.publish(key.id(), key.published());
		return checkpoints;
	}
}
