package org.shebaohub.production;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Lets the sandbox prepare its start where there is a sandbox: the lean jar has no such file, and nothing to name in it. */
class SandboxPreparation implements EnvironmentPostProcessor, Ordered {

	private static final String FILE = "META-INF/sandbox.factories";

	static boolean isThere() {
		return SandboxPreparation.class.getResource("/" + FILE) != null;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		SpringFactoriesLoader.forResourceLocation(FILE, SandboxPreparation.class.getClassLoader())
			.load(EnvironmentPostProcessor.class).forEach(each -> each.postProcessEnvironment(environment, application));
	}

	/** After the configuration files have been read. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}
}
