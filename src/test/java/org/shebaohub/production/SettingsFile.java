package org.shebaohub.production;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys of a settings file in its order, each with the comment above it. */
record SettingsFile(List<Line> lines) {

	private static final Pattern KEY = Pattern.compile("( *)([A-Za-z][\\w.-]*):(?: (.*))?");

	/**
	 * One key.
	 *
	 * @param value empty for one that has others below it
	 * @param words of the comment; where a key has none, those of the key before it in its section
	 */
	record Line(String key, String value, String words, boolean section) {
	}

	private record Level(int indent, String key) {
	}

	static SettingsFile read(String file) throws IOException {
		List<Line> lines = new ArrayList<>();
		Deque<Level> levels = new ArrayDeque<>();
		StringBuilder comment = new StringBuilder();
		for (String text : Files.readAllLines(Path.of("src/main/resources", file))) {
			Matcher key = KEY.matcher(text);
			if (text.strip().startsWith("#")) {
				comment.append(comment.isEmpty() ? "" : " ").append(text.strip().substring(1).strip());
			}
			else if (key.matches()) {
				while (!levels.isEmpty() && levels.peek().indent >= key.group(1).length()) {
					levels.pop();
				}
				String name = (levels.isEmpty() ? "" : levels.peek().key + ".") + key.group(2);
				levels.push(new Level(key.group(1).length(), name));
				String value = key.group(3) == null ? "" : key.group(3).strip();
				lines.add(new Line(name, value, comment.toString(), value.isEmpty()));
				comment.setLength(0);
			}
			else {
				comment.setLength(0);
			}
		}
		return new SettingsFile(withWordsOfTheOneBefore(lines));
	}

	private static List<Line> withWordsOfTheOneBefore(List<Line> lines) {
		List<Line> all = new ArrayList<>();
		for (Line line : lines) {
			Line before = all.isEmpty() ? line : all.get(all.size() - 1);
			boolean sibling = parent(before.key).equals(parent(line.key));
			all.add(line.words.isEmpty() && !line.section && sibling && !before.words.isEmpty()
					? new Line(line.key, line.value, before.words, false) : line);
		}
		return all;
	}

	private static String parent(String key) {
		return key.substring(0, Math.max(key.lastIndexOf('.'), 0));
	}

	List<Line> below(String prefix) {
		return lines.stream().filter(line -> line.key.startsWith(prefix)).toList();
	}
}
