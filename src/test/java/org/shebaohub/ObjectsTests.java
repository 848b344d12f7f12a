package org.shebaohub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A JVM of its own, since what is set there is set for good. */
class ObjectsTests {

	/** Prints whether this JVM reads a list from bytes after the hub has set it up, or before. */
	static final class Reader {

		public static void main(String[] hub) throws Exception {
			if (hub.length > 0) {
				ShebaoHubApplication.readNoObjects();
			}
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
				out.writeObject(new ArrayList<>(List.of("x")));
			}
			try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
				System.out.print("read " + in.readObject());
			}
			catch (InvalidClassException refused) {
				System.out.print("refused");
			}
		}
	}

	@Test
	@DisplayName("SEC-10 the hub's JVM reads no Java object from bytes, not even a list")
	void refusesAll() throws Exception {
		assertThat(says()).isEqualTo("read [x]");
		assertThat(says("hub")).isEqualTo("refused");
	}

	private static String says(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), Reader.class.getName()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
		builder.environment().remove("JAVA_TOOL_OPTIONS");
		Process reader = builder.start();
		String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(reader.waitFor()).isZero();
		return said;
	}
}
