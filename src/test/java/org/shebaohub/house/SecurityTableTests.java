package org.shebaohub.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The table of src/docs/security.md: each line of it, and the tests whose names bear its number. */
class SecurityTableTests {

	private static final Path PAGE = Path.of("src/docs/security.md");

	private static final Pattern ROW = Pattern.compile("(?m)^\\| (SEC-\\d\\d) \\| ([^|]+) \\| ([^|]*) \\|$");

	private static final Pattern NAME = Pattern.compile("@DisplayName\\(((?:\\s*\\+?\\s*\"(?:[^\"\\\\]|\\\\.)*\")+)");

	private static final Pattern LINE = Pattern.compile("SEC-\\d\\d");

	@Test
	@DisplayName("the table names exactly the tests that name its lines, and no line is without one")
	void saysWhatIsTested() throws IOException {
		String page = Files.readString(PAGE);
		Map<String, SortedSet<String>> tests = tests(sources());
		String written = ROW.matcher(page).replaceAll(row -> "| " + row.group(1) + " | " + row.group(2) + " | "
				+ tests.getOrDefault(row.group(1), new TreeSet<>()).stream().map(test -> "`" + test + "`")
					.collect(Collectors.joining(", ")) + " |");
		Files.writeString(Path.of("target/security.md"), written);
		assertThat(ids(page)).as("lines of the table, and lines that tests name").isEqualTo(tests.keySet());
		assertThat(written).as("cp target/security.md src/docs/security.md").isEqualTo(page);
	}

	@Test
	void seesNamesOfSeveralPieces() {
		assertThat(tests(Map.of("XTests", "\t@DisplayName(\"SEC-98 a\"\n\t\t\t+ \" SEC-99 b\")\n\t// SEC-97\n")))
			.containsOnlyKeys("SEC-98", "SEC-99");
	}

	private static SortedSet<String> ids(String page) {
		return ROW.matcher(page).results().map(row -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
	}

	/** The names of the tests by the line that they bear. */
	private static Map<String, SortedSet<String>> tests(Map<String, String> sources) {
		Map<String, SortedSet<String>> tests = new TreeMap<>();
		sources.forEach((test, text) -> NAME.matcher(text).results().map(MatchResult::group)
			.flatMap(name -> LINE.matcher(name).results()).map(MatchResult::group)
			.forEach(line -> tests.computeIfAbsent(line, none -> new TreeSet<>()).add(test)));
		return tests;
	}

	private static Map<String, String> sources() throws IOException {
		Map<String, String> sources = new TreeMap<>();
		try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
			for (Path file : files.filter(each -> each.toString().endsWith("Tests.java")).toList()) {
				sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
			}
		}
		sources.remove(SecurityTableTests.class.getSimpleName());
		return sources;
	}
}
