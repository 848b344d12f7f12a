package org.shebaohub.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The route files and Kamelets of a folder, read as plain data. */
record RouteFolder(List<RouteText> files) {

	static RouteFolder read(Path folder) {
		try (Stream<Path> paths = Files.walk(folder, 2)) {
			return new RouteFolder(paths.filter(path -> path.toString().endsWith(".yaml")).sorted().map(RouteFolder::text)
					.toList());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The same folder with one thing changed in one file. */
	RouteFolder with(String stem, String from, String to) {
		return new RouteFolder(files.stream().map(file -> file.stem().equals(stem) ? file.replace(from, to) : file)
				.toList());
	}

	Stream<RouteText> routeFiles() {
		return files.stream().filter(file -> !file.isKamelet());
	}

	Stream<RouteText> kamelets() {
		return files.stream().filter(RouteText::isKamelet);
	}

	Stream<RouteNode> routes() {
		return routeFiles().flatMap(RouteText::routes);
	}

	Optional<RouteText> consumerOf(String direct) {
		return routeFiles().filter(file -> file.routes().anyMatch(route -> route.entryUri().equals(direct))).findFirst();
	}

	private static RouteText text(Path path) {
		try {
			return RouteText.of(path.getFileName().toString(), Files.readString(path));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A file by its name, its text and what the text says as YAML. */
	record RouteText(String name, String text, Object data) {

		static RouteText of(String name, String text) {
			return new RouteText(name, text, new Yaml().load(text));
		}

		boolean isKamelet() {
			return name.endsWith(".kamelet.yaml");
		}

		String stem() {
			return name.replaceFirst("\\.(camel|kamelet)\\.yaml$", "");
		}

		Stream<RouteNode> routes() {
			return ((List<?>) data).stream().map(item -> route((Map<?, ?>) item)).filter(Map.class::isInstance)
					.map(route -> new RouteNode(stem(), "route", (Map<?, ?>) route));
		}

		/** A template's route looks as any other. */
		private static Object route(Map<?, ?> item) {
			return item.get("routeTemplate") instanceof Map<?, ?> template ? template.get("route") : item.get("route");
		}

		/** The parameters of the file's templates. */
		Stream<String> parameters() {
			return ((List<?>) data).stream().map(item -> ((Map<?, ?>) item).get("routeTemplate")).filter(Map.class::isInstance)
					.flatMap(template -> ((List<?>) ((Map<?, ?>) template).get("parameters")).stream())
					.map(parameter -> ((Map<?, ?>) parameter).get("name").toString());
		}

		/** A Kamelet's parts by their path, such as {@code spec.template}. */
		RouteNode part(String path) {
			RouteNode node = new RouteNode(stem(), "kamelet", (Map<?, ?>) data);
			for (String each : path.split("\\.")) {
				node = node.child(each);
			}
			return node;
		}

		RouteText replace(String from, String to) {
			if (!text.contains(from)) {
				throw new IllegalArgumentException("nothing to replace in " + name + ": " + from);
			}
			return of(name, text.replace(from, to));
		}
	}
}
