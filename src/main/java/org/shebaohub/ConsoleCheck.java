package org.shebaohub;

import io.hawt.web.auth.AuthenticationConfiguration;
import jakarta.servlet.ServletContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Component;

/** Ends the start when the console is not guarded as intended: both faults are silent otherwise. */
@Component
class ConsoleCheck implements ServletContextInitializer {

	private static final String RESTRICTOR = "management.endpoint.jolokia.config.restrictor-class";

	private final Environment environment;

	private final ServletContext servlets;

	private final ObjectProvider<SecurityFilterChain> chains;

	ConsoleCheck(Environment environment, ServletContext servlets, ObjectProvider<SecurityFilterChain> chains) {
		this.environment = environment;
		this.servlets = servlets;
		this.chains = chains;
	}

	/** Hawtio asks for the chains a moment later and keeps to itself why one cannot be made; here that ends the start. */
	@Override
	public void onStartup(ServletContext started) {
		chains.orderedStream().toList();
	}

	@EventListener(ApplicationReadyEvent.class)
	void check() {
		String restrictor = Binder.get(environment).bind(RESTRICTOR, String.class).orElse("missing");
		if (!ConsoleRestrictor.class.getName().equals(restrictor)) {
			throw new IllegalStateException(RESTRICTOR + " is " + restrictor + " and must be "
					+ ConsoleRestrictor.class.getName() + ": without it the console may call anything");
		}
		if (!(servlets.getAttribute(AuthenticationConfiguration.AUTHENTICATION_CONFIGURATION)
				instanceof AuthenticationConfiguration hawtio && hawtio.isSpringSecurityEnabled())) {
			throw new IllegalStateException("Hawtio did not find its login module for Spring Security by its name, "
					+ "and would ask a realm of its own that knows nobody");
		}
	}
}
