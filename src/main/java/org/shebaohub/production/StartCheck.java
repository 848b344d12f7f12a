package org.shebaohub.production;

import java.util.List;
import org.shebaohub.production.wire.WireCiphers;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Stands before everything else of a start: what is not the sandbox is production, whatever its profile is called, and
 * must have all that production demands.
 */
class StartCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		// no start: the lean jar is being made, and nobody has said yet what he sets
		if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
			return;
		}
		List<String> faults = faults(context.getEnvironment(), SandboxPreparation.isThere());
		if (!faults.isEmpty()) {
			throw new StartRefused(faults);
		}
		if (!context.getEnvironment().acceptsProfiles(Profiles.of("sandbox"))) {
			WireCiphers.demandOfClients();
		}
	}

	/** @param sandboxIsThere false in the lean jar */
	static List<String> faults(Environment environment, boolean sandboxIsThere) {
		if (!environment.acceptsProfiles(Profiles.of("sandbox"))) {
			return Demands.faults(new Settings(environment));
		}
		if (environment.acceptsProfiles(Profiles.of("production"))) {
			return List.of("spring.profiles.active names the sandbox beside production: name one of them");
		}
		return sandboxIsThere ? Demands.faultsOfSandbox(new Settings(environment))
				: List.of("spring.profiles.active is not set, and this jar holds no sandbox: set production or cluster");
	}
}
