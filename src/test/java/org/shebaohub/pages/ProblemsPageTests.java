package org.shebaohub.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProblemsPageTests {

	private static final ResourceBundle CHINESE = ResourceBundle.getBundle("problems.problems", Locale.SIMPLIFIED_CHINESE);

	private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("problems.problems", Locale.ENGLISH);

	@Test
	@DisplayName("src/docs/problems.md says of every code what the hub says when it answers with it")
	void isAsTheBundlesSay() throws IOException {
		new CommittedPage("src/docs/problems.md").mustBe(codes().stream().map(ProblemsPageTests::entry).collect(Collectors.joining("\n", """
				# Problems · 出错代码

				Every refusal of the hub is `application/problem+json` (RFC 9457) with a stable `code`. Here is what each means and what to do; an answer
				holds the same words. `findings` lists everything that was found: each with its own code, the evidence, the remedy and the
				accountable role. Made from the hub's texts; a test compares it.

				""", "")));
	}

	@Test
	@DisplayName("every code has its title and remedy in both languages")
	void saysAllInBothLanguages() throws IOException {
		assertThat(codes()).hasSizeGreaterThan(20).allSatisfy(code -> {
			assertThat(CHINESE.getString(code + ".title") + CHINESE.getString(code + ".remedy")).containsPattern("\\p{IsHan}");
			assertThat(ENGLISH.getString(code + ".title")).isNotBlank();
			assertThat(ENGLISH.getString(code + ".remedy")).isNotBlank();
		});
	}

	private static List<String> codes() throws IOException {
		return Files.readAllLines(Path.of("src/main/resources/problems/problems_en.properties")).stream().filter(line -> line.contains(".title="))
			.map(line -> line.substring(0, line.indexOf(".title="))).sorted().toList();
	}

	private static String entry(String code) {
		return """
				## %1$s

				**%2$s.** %3$s

				**%4$s。** %5$s
				""".formatted(code, ENGLISH.getString(code + ".title"), ENGLISH.getString(code + ".remedy"), CHINESE.getString(code + ".title"),
				CHINESE.getString(code + ".remedy"));
	}
}
