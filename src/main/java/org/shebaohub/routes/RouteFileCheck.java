package org.shebaohub.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Stops the start before anything is opened when a route file holds a word that Camel does not know. */
@Component
class RouteFileCheck implements BeanFactoryPostProcessor, EnvironmentAware {

	private Environment environment;

	@Override
	public void setEnvironment(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		List<RouteFault> faults = faults(Path.of(environment.getProperty("hub.routes.dir", "routes")));
		if (!faults.isEmpty()) {
			throw new RouteFilesRefused(faults);
		}
	}

	/** All faults of all files, in the order of the files' names and of their lines. */
	static List<RouteFault> faults(Path folder) {
		if (!Files.isDirectory(folder)) {
			throw new RouteFilesRefused(List.of("hub.routes.dir: there is no folder " + folder.toAbsolutePath()));
		}
		RouteSchema schema = new RouteSchema();
		List<RouteFault> faults = new ArrayList<>();
		try (Stream<Path> files = Files.walk(folder, 2)) {
			for (Path each : files.filter(RouteFileCheck::isRouteFile).sorted().toList()) {
				faults.addAll(RouteFile.faults(each, schema));
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return faults;
	}

	private static boolean isRouteFile(Path file) {
		return file.toString().endsWith(".camel.yaml") || file.toString().endsWith(".kamelet.yaml");
	}
}
