package org.shebaohub.web.issuer;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.shebaohub.testing.HubTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole hub, with an issuer that says who is who. All such tests share one, which starts while nobody listens at the
 * issuer's address.
 */
@HubTest
public abstract class IssuerHub {

	static final TestIssuer ISSUER = new TestIssuer();

	@LocalServerPort
	protected int port;

	@DynamicPropertySource
	static void namesTheIssuer(DynamicPropertyRegistry settings) {
		settings.add("hub.oidc.issuer", ISSUER::url);
		settings.add("hub.oidc.keys-url", () -> ISSUER.url() + "/keys");
		settings.add("hub.oidc.authorize-url", () -> ISSUER.url() + "/authorize");
		settings.add("hub.oidc.token-url", () -> ISSUER.url() + "/token");
		settings.add("hub.oidc.logout-url", () -> ISSUER.url() + "/leave");
		settings.add("hub.oidc.audience", () -> TestIssuer.AUDIENCE);
		settings.add("hub.oidc.client-id", () -> TestIssuer.CLIENT);
		settings.add("hub.oidc.client-secret", () -> TestIssuer.SECRET);
		settings.add("hub.oidc.own-address", () -> "http://127.0.0.1:" + TestIssuer.HUB_PORT);
		settings.add("server.port", () -> TestIssuer.HUB_PORT);
		settings.add("hub.oidc.pause", () -> "0ms");
		settings.add("hub.oidc.systems.hr", () -> "machine-hr");
	}

	@BeforeEach
	void opens() {
		ISSUER.open();
		ISSUER.logins.behave();
	}

	/** The claims of who sits before the browser. */
	protected static void sitsThere(Map<String, Object> person) {
		ISSUER.logins.person = person;
	}
}
