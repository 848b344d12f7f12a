package org.shebaohub.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What lies on the class path can be addressed by whoever gets an address in; so only what is used lies there. */
class ClassPathTests {

	private static final String COMPONENTS = "META-INF/services/org/apache/camel/component/";

	private static final Set<String> USED = Set.of("bean", "class", "direct", "http", "https", "jms", "kamelet",
			"platform-http", "seda", "sftp", "smtp", "timer");

	/**
	 * They come with the used ones: jsonpath needs file, sftp ftp, smtp its kin, management log, platform-http rest, jms
	 * spring-event.
	 */
	private static final Set<String> CARRIED = Set.of("dataformat", "file", "ftp", "ftps", "imap", "imaps", "log", "pop3",
			"pop3s", "rest", "rest-api", "smtps", "spring-event");

	@Test
	@DisplayName("SEC-16 the class path holds the Camel components that are used, those that they carry, and no other")
	void holdsTheCamelComponentsThatAreUsedAndNoOther() throws IOException {
		Set<String> expected = new TreeSet<>(USED);
		expected.addAll(CARRIED);
		assertThat(components()).isEqualTo(expected);
	}

	private static Set<String> components() throws IOException {
		Set<String> found = new TreeSet<>();
		for (String each : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator))) {
			if (each.endsWith(".jar")) {
				try (JarFile jar = new JarFile(each)) {
					jar.stream().filter(entry -> entry.getName().startsWith(COMPONENTS) && !entry.isDirectory())
							.forEach(entry -> found.add(entry.getName().substring(COMPONENTS.length())));
				}
			}
		}
		return found;
	}
}
