package org.shebaohub.web.gate;

import jakarta.servlet.ServletContext;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Asks the running hub itself what it serves: controllers, routes, actuator, console, pages and servlets. */
final class ServedWays {

	private final SortedSet<Way> ways = new TreeSet<>();

	private ServedWays() {
	}

	static SortedSet<Way> of(ApplicationContext hub) {
		ServedWays served = new ServedWays();
		hub.getBeansOfType(HandlerMapping.class).values().forEach(served::add);
		hub.getBean(ServletContext.class).getServletRegistrations().values().stream()
			.filter(servlet -> !servlet.getName().equals("dispatcherServlet"))
			.forEach(servlet -> servlet.getMappings().forEach(path -> served.add("ANY", path)));
		hub.getBean(CamelContext.class).getComponent("platform-http", PlatformHttpComponent.class).getHttpEndpoints()
			.forEach(door -> Stream.of(String.valueOf(door.getVerbs()).split(",")).forEach(verb -> served.add(verb, door.getUri())));
		return served.ways;
	}

	private void add(HandlerMapping mapping) {
		if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
			methods.getHandlerMethods().keySet().forEach(this::add);
		}
		else if (mapping instanceof AbstractUrlHandlerMapping addresses) {
			addresses.getHandlerMap().keySet().forEach(path -> add("ANY", path));
			if (addresses.getRootHandler() != null) {
				add("ANY", "/");
			}
		}
		else if (!(mapping instanceof RouterFunctionMapping functions) || functions.getRouterFunction() != null) {
			throw new AssertionError("nobody can say what this serves: " + mapping.getClass());
		}
	}

	private void add(RequestMappingInfo info) {
		Set<String> methods = new TreeSet<>();
		info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
		Collection<String> named = methods.isEmpty() ? Set.of("ANY") : methods;
		info.getPatternValues().forEach(path -> named.forEach(method -> add(method, path)));
	}

	private void add(String method, String path) {
		ways.add(new Way(method.equals("null") ? "ANY" : method, path.isEmpty() ? "/" : path));
	}
}
