package org.shebaohub;

import javax.management.ObjectName;
import org.jolokia.server.core.service.api.Restrictor;
import org.jolokia.server.core.util.HttpMethod;
import org.jolokia.server.core.util.RequestType;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Refuses on the server what {@link ConsoleRules} does not name: Hawtio has no roles on Spring Boot, and without a
 * restrictor Jolokia calls any operation of any MBean. Jolokia makes it by its class name.
 */
public final class ConsoleRestrictor implements Restrictor {

	@Override
	public boolean isHttpMethodAllowed(HttpMethod method) {
		// the filter chain lets only the question for the agent's version come by GET
		return method == HttpMethod.POST || method == HttpMethod.GET;
	}

	@Override
	public boolean isTypeAllowed(RequestType type) {
		return switch (type) {
			case READ, EXEC, LIST, SEARCH, VERSION -> true;
			default -> false;
		};
	}

	@Override
	public boolean isAttributeReadAllowed(ObjectName bean, String attribute) {
		return ConsoleRules.mayRead(bean, attribute);
	}

	@Override
	public boolean isAttributeWriteAllowed(ObjectName bean, String attribute) {
		return false;
	}

	@Override
	public boolean isOperationAllowed(ObjectName bean, String operation) {
		return ConsoleRules.mayInvoke(bean, operation);
	}

	@Override
	public boolean isRemoteAccessAllowed(String... hostOrAddress) {
		return true;
	}

	@Override
	public boolean isOriginAllowed(String origin, boolean strict) {
		// a GET of the page brings where it comes from instead, which goes on behind the origin
		return origin == null || origin.equals(ownOrigin()) || origin.startsWith(ownOrigin() + "/");
	}

	private static String ownOrigin() {
		return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
	}

	@Override
	public boolean isObjectNameHidden(ObjectName bean) {
		return ConsoleRules.isHidden(bean);
	}
}
