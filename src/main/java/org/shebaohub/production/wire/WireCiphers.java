package org.shebaohub.production.wire;

import java.util.List;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What is spoken where TLS is spoken: 1.3 or 1.2, sealed by AES-256-GCM, as a server and as a client, and nothing weaker. */
@Component
public class WireCiphers implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

	/** Of 1.3; it names key exchange and certificate apart. */
	static final String SUITE = "TLS_AES_256_GCM_SHA384";

	/** Of 1.2, with forward secrecy. */
	static final List<String> SUITES = List.of("TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384");

	/** For all that this process says to others; before the first connection, when the machine's own list is read. */
	public static void demandOfClients() {
		System.setProperty("jdk.tls.client.protocols", String.join(",", PROTOCOLS));
		System.setProperty("jdk.tls.client.cipherSuites", SUITE + "," + String.join(",", SUITES));
	}

	/** The hub's own door, however its certificate was given. */
	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addConnectorCustomizers(WireCiphers::harden);
	}

	private static void harden(Connector connector) {
		for (SSLHostConfig host : connector.findSslHostConfigs()) {
			host.setProtocols(String.join("+", PROTOCOLS));
			host.setCipherSuites(SUITE);
			host.setCiphers(String.join(",", SUITES));
			host.setHonorCipherOrder(true);
		}
	}
}
