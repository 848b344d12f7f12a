package org.shebaohub.kernel;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes maps, collections and scalars as JSON in one form only: keys sorted, no white space, absent for null.
 * Digests and comparisons rest on it.
 */
public final class CanonicalJson {

	private CanonicalJson() {
	}

	/** Scalars other than numbers and booleans are written as their {@code toString()}. */
	public static String write(Object value) {
		StringBuilder out = new StringBuilder();
		append(out, value);
		return out.toString();
	}

	private static void append(StringBuilder out, Object value) {
		if (value instanceof Map<?, ?> map) {
			appendMap(out, map);
		}
		else if (value instanceof Collection<?> items) {
			out.append('[');
			String separator = "";
			for (Object item : items) {
				out.append(separator);
				append(out, item);
				separator = ",";
			}
			out.append(']');
		}
		else if (value == null || value instanceof Number || value instanceof Boolean) {
			out.append(value);
		}
		else {
			appendString(out, value.toString());
		}
	}

	private static void appendMap(StringBuilder out, Map<?, ?> map) {
		TreeMap<String, Object> sorted = new TreeMap<>();
		map.forEach((key, item) -> {
			if (item != null) {
				sorted.put(key.toString(), item);
			}
		});
		out.append('{');
		String separator = "";
		for (Map.Entry<String, Object> entry : sorted.entrySet()) {
			out.append(separator);
			appendString(out, entry.getKey());
			out.append(':');
			append(out, entry.getValue());
			separator = ",";
		}
		out.append('}');
	}

	private static void appendString(StringBuilder out, String text) {
		out.append('"');
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '"' -> out.append("\\\"");
				case '\\' -> out.append("\\\\");
				case '\n' -> out.append("\\n");
				case '\r' -> out.append("\\r");
				case '\t' -> out.append("\\t");
				default -> {
					if (c < 0x20) {
						out.append(String.format("\\u%04x", (int) c));
					}
					else {
						out.append(c);
					}
				}
			}
		}
		out.append('"');
	}
}
