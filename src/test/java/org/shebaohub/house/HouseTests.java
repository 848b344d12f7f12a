package org.shebaohub.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HouseTests {

	private static final SourceTree MAIN = SourceTree.read("src/main/java");

	@TempDir
	Path folder;

	@ParameterizedTest
	@EnumSource
	void theHubKeepsTheBudget(Budget budget) throws IOException {
		List<String> excused = Files.readAllLines(Path.of("src/test/resources/house/excused.txt"));
		assertThat(budget.faultsOf(MAIN)).filteredOn(fault -> excused.stream().noneMatch(fault::startsWith)).isEmpty();
	}

	@Test
	void excusesOnlyWhatStillNeedsIt() throws IOException {
		List<String> faults = Stream.of(Budget.values()).flatMap(budget -> budget.faultsOf(MAIN).stream()).toList();
		assertThat(Files.readAllLines(Path.of("src/test/resources/house/excused.txt")))
				.filteredOn(line -> !line.startsWith("#"))
				.allMatch(excuse -> faults.stream().anyMatch(fault -> fault.startsWith(excuse)));
	}

	@Test
	void theTestsAreTidyToo() {
		SourceTree tests = SourceTree.read("src/test/java");
		assertThat(tests.files()).filteredOn(file -> file.lines() > 300).isEmpty();
		assertThat(Budget.TABS_INDENT.faultsOf(tests)).isEmpty();
	}

	/** The hub does not start with two beans of one name, and only tests of the whole hub would notice. */
	@Test
	void noTwoBeansShareAName() {
		Pattern bean = Pattern.compile("(?m)^@(Component|Service|Repository|Configuration|RestController)(\\(proxy.*)?$");
		List<String> names = MAIN.files().stream().filter(file -> bean.matcher(file.text()).find()).map(SourceFile::name)
			.toList();
		assertThat(names).hasSizeGreaterThan(100).doesNotHaveDuplicates();
	}

	@Test
	void migrationsReadNoClock() throws IOException {
		try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
			for (Path each : files.toList()) {
				assertThat(Files.readString(each)).doesNotContainPattern("(?i)current_timestamp|current_date|now\\(\\)");
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void eachBudgetCatchesAFolderThatBreaksThemAll(Budget budget) throws IOException {
		String method = "\tvoid longer() {\n" + "\t\tint a;\n".repeat(21) + "\t}\n";
		String clock = "\tString sql = \"update t set at = current_" + "timestamp\";\n";
		Files.writeString(folder.resolve("JdbcBig.java"), "package broken;\n\npublic class JdbcBig {\n" + method + clock
				+ "    int spaces;\n" + "\n".repeat(200) + "}\n");
		for (int i = 0; i < 15; i++) {
			Files.writeString(folder.resolve("Type" + i + ".java"), "package broken;\n\npublic class Type" + i
					+ " {\n" + "\n".repeat(40) + "}\n");
		}
		Files.writeString(folder.resolve("package-info.java"), "/** Broken; knows nothing. */\npackage broken;\n");
		Files.writeString(folder.resolve("Tall.java"), "package broken;\n\nimport org.shebaohub.kernel.Yuan;\n\nclass Tall {\n" + "\n".repeat(90) + "}\n");
		assertThat(budget.faultsOf(SourceTree.read(folder))).isNotEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void noBudgetComplainsAboutAGoodFolder(Budget budget) throws IOException {
		Files.writeString(folder.resolve("Small.java"), "package good;\n\n/** Is small. */\nclass Small {\n}\n");
		Files.writeString(folder.resolve("package-info.java"), "/** Good; depends on nothing. */\npackage good;\n");
		assertThat(budget.faultsOf(SourceTree.read(folder))).isEmpty();
	}

	@Test
	void countsTheLinesBetweenTheBraces() throws IOException {
		String body = IntStream.range(0, 20).mapToObj(i -> "\t\tint a" + i + ";\n").collect(Collectors.joining());
		Files.writeString(folder.resolve("Exact.java"), "class Exact {\n\n\tvoid run() {\n" + body + "\t}\n}\n");
		List<SourceFile.Method> methods = SourceTree.read(folder).files().get(0).methods();
		assertThat(methods).containsExactly(new SourceFile.Method("run", 20));
	}
}
