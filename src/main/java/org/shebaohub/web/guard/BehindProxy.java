package org.shebaohub.web.guard;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Believes what a proxy on this machine or in a private network says of whom it speaks for and how he came; without it all
 * callers would share the proxy's address, and pages that were asked for by https would be answered as if by http.
 */
@Component
@EnableConfigurationProperties(WebSettings.class)
class BehindProxy implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private final WebSettings settings;

	BehindProxy(WebSettings settings) {
		this.settings = settings;
	}

	@Override
	public void customize(TomcatServletWebServerFactory server) {
		if (!settings.behindProxy()) {
			return;
		}
		RemoteIpValve valve = new RemoteIpValve();
		valve.setProtocolHeader("X-Forwarded-Proto");
		valve.setPortHeader("X-Forwarded-Port");
		server.addEngineValves(valve);
	}
}
