package org.shebaohub.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.beans.Introspector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.yaml.snakeyaml.Yaml;

/** The names that routes use of the rest of the hub: beans with their methods, and placeholders. */
final class RouteNames {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^}]*)}}");

	private RouteNames() {
	}

	/** Whatever a route calls by name and nobody answers to with a public method of at most one parameter. */
	static List<String> unresolvedMethods(RouteFolder folder) {
		return folder.routes().flatMap(RouteNames::calls).filter(call -> !isAnswered(call)).map(RouteNode::toString)
				.toList();
	}

	/** Placeholders that application.yaml does not declare, or that bring a default of their own. */
	static List<String> undeclaredPlaceholders(RouteFolder folder) {
		Set<String> declared = declared(Path.of("src/main/resources/application.yaml"));
		return folder.files().stream().flatMap(file -> PLACEHOLDER.matcher(file.text()).results()
				.map(match -> match.group(1)).filter(key -> !declared.contains(key) && !isParameter(file, key))
				.map(key -> file.name() + ": " + key)).toList();
	}

	/** A Kamelet describes its own parameters. */
	private static boolean isParameter(RouteFolder.RouteText file, String key) {
		return !file.isKamelet() ? file.parameters().anyMatch(key::equals) : !file.part("spec.definition").child("properties").child(key).text("description").isEmpty();
	}

	private static Stream<RouteNode> calls(RouteNode route) {
		return route.steps().flatMap(step -> step.kind().equals("bean") ? Stream.of(step) : method(step));
	}

	private static Stream<RouteNode> method(RouteNode step) {
		RouteNode method = step.child("expression").child("method");
		return method.body().isEmpty() ? Stream.empty() : Stream.of(method);
	}

	private static boolean isAnswered(RouteNode call) {
		return call.body().keySet().stream().allMatch(Set.of("id", "description", "note", "ref", "method")::contains)
				&& beans(call.text("ref")).flatMap(bean -> bean.getAllMethods().stream())
						.anyMatch(method -> answers(method, call.text("method")));
	}

	private static boolean answers(JavaMethod method, String name) {
		return method.getName().equals(name) && method.getModifiers().contains(JavaModifier.PUBLIC)
				&& method.getRawParameterTypes().size() <= 1;
	}

	private static Stream<JavaClass> beans(String name) {
		return Modules.HUB.stream().filter(type -> Introspector.decapitalize(type.getSimpleName()).equals(name))
				.filter(type -> type.isAnnotatedWith(Component.class) || type.isAnnotatedWith(Service.class));
	}

	private static Set<String> declared(Path file) {
		Set<String> keys = new TreeSet<>();
		try {
			new Yaml().loadAll(Files.readString(file)).forEach(document -> collect("", document, keys));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return keys;
	}

	private static void collect(String prefix, Object value, Set<String> keys) {
		if (value instanceof Map<?, ?> map) {
			map.forEach((key, below) -> collect(prefix.isEmpty() ? key.toString() : prefix + "." + key, below, keys));
		}
		else {
			keys.add(prefix);
		}
	}
}
