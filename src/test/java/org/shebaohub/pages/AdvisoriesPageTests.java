package org.shebaohub.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The page of what is known of the libraries, held against the libraries. */
class AdvisoriesPageTests {

	private static final Pattern ROW = Pattern.compile("(?m)^\\| `([\\w-]+)` \\| (\\S+) \\| [^|]+ \\| [^|]+ \\|$");

	private static final Pattern JAR = Pattern.compile(".*/([\\w.-]+)/([\\w.-]+)/\\1-\\2\\.jar");

	/** What reads the bytes of others, keeps them, or lets somebody in. */
	private static final List<String> REACHED = List.of("camel-jms", "camel-http", "camel-platform-http", "camel-ftp", "camel-mail",
			"camel-core-engine", "artemis-server", "spring-boot", "spring-core", "spring-security-core", "tomcat-embed-core",
			"jackson-databind", "postgresql", "h2", "hawtio-springboot", "jolokia-server-core", "pdfbox", "sshd-core", "wiremock-standalone");

	private String page;

	@BeforeEach
	void reads() throws IOException {
		page = Files.readString(Path.of("src/docs/advisories.md"));
	}

	@Test
	@DisplayName("every library that others reach was looked up at the version that lies on the class path")
	void isOfTheseVersions() {
		Map<String, String> described = ROW.matcher(page).results()
			.collect(Collectors.toMap(row -> row.group(1), row -> row.group(2), (one, other) -> one, TreeMap::new));
		Map<String, String> there = libraries();
		assertThat(described).containsKeys(REACHED.toArray(String[]::new));
		assertThat(described).allSatisfy((library, version) -> assertThat(version).as(library).isEqualTo(there.get(library)));
	}

	@Test
	@DisplayName("it says when it was looked up, has a word on every line, and names only promises that are tested")
	void saysWhenAndWhat() throws IOException {
		assertThat(page).containsPattern("Looked up on 20\\d\\d-\\d\\d-\\d\\d ");
		assertThat(page.lines().filter(line -> line.startsWith("| ")).map(line -> line.split("\\|")))
			.allMatch(cells -> cells.length == 5 && !cells[3].isBlank() && !cells[4].isBlank());
		String promises = Files.readString(Path.of("src/docs/security.md"));
		assertThat(Pattern.compile("SEC-\\d\\d").matcher(page).results().map(MatchResult::group))
			.isNotEmpty().allMatch(promise -> promises.contains("| " + promise + " |"));
	}

	private static Map<String, String> libraries() {
		Map<String, String> libraries = new TreeMap<>();
		for (String each : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator))) {
			Matcher jar = JAR.matcher(each);
			if (jar.matches()) {
				libraries.put(jar.group(1), jar.group(2));
			}
		}
		return libraries;
	}
}
