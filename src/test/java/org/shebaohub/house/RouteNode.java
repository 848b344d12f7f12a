package org.shebaohub.house;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A route, a step or a part of one, with the file it stands in; {@code body} is never null. */
record RouteNode(String file, String kind, Map<?, ?> body) {

	String text(String word) {
		Object value = body.get(word);
		return value == null ? "" : value.toString();
	}

	RouteNode child(String word) {
		return new RouteNode(file, word, body.get(word) instanceof Map<?, ?> map ? map : Map.of());
	}

	String entryUri() {
		return child("from").text("uri");
	}

	/** All steps below, however deep, each by its own name. */
	Stream<RouteNode> steps() {
		return below(body);
	}

	/** The steps that stand directly below. */
	Stream<RouteNode> ownSteps() {
		return body.get("steps") instanceof List<?> list ? list.stream().flatMap(this::step) : Stream.empty();
	}

	/** The scalar and list values of this node and all below it, with their words. */
	Stream<Map.Entry<String, String>> words() {
		return body.entrySet().stream().flatMap(each -> words(each.getKey().toString(), each.getValue()));
	}

	private static Stream<Map.Entry<String, String>> words(String word, Object value) {
		if (value instanceof Map<?, ?> map) {
			return Stream.concat(Stream.of(Map.entry(word, "")), map.entrySet().stream()
					.flatMap(each -> words(each.getKey().toString(), each.getValue())));
		}
		if (value instanceof List<?> list) {
			return list.stream().flatMap(each -> words(word, each));
		}
		return Stream.of(Map.entry(word, String.valueOf(value)));
	}

	private Stream<RouteNode> below(Object value) {
		if (value instanceof List<?> list) {
			return list.stream().flatMap(this::below);
		}
		if (!(value instanceof Map<?, ?> map)) {
			return Stream.empty();
		}
		return map.entrySet().stream().flatMap(each -> each.getKey().equals("steps")
				? ((List<?>) each.getValue()).stream().flatMap(this::step).flatMap(RouteNode::selfAndBelow)
				: below(each.getValue()));
	}

	private Stream<RouteNode> selfAndBelow() {
		return Stream.concat(Stream.of(this), steps());
	}

	private Stream<RouteNode> step(Object entry) {
		return ((Map<?, ?>) entry).entrySet().stream().map(each -> new RouteNode(file, each.getKey().toString(),
				each.getValue() instanceof Map<?, ?> map ? map : Map.of("short", String.valueOf(each.getValue()))));
	}

	@Override
	public String toString() {
		return file + ": " + kind + " " + text("id");
	}
}
