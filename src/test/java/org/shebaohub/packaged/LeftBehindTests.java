package org.shebaohub.packaged;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shebaohub.testing.Canaries;

/** What the hubs of the whole suite have left on the disk when all tests have ended: stores, journals, logs, temporary files. */
@Tag("packaged")
class LeftBehindTests {

	private static final Path HUBS = Path.of("target", "hubs");

	/**
	 * Partners' own things, which the sandbox plays beside the hub: the books of bank, gateway and mail server, and the files
	 * that a partner left in his own folders of his own SFTP server, taken in or refused. They hold his people by nature.
	 */
	private static final Set<String> PARTNERS = Set.of("books", "sftp/files");

	/**
	 * The queues of the HR system and the ERP lie in the same journal as the hub's own: what the HR system itself told by its
	 * queue may stand there. None of the sandbox's people was told so: their numbers would be the hub's own doing.
	 */
	private static final String JOURNAL = "broker/journal";

	@Test
	@DisplayName("FM-37 SEC-08 R-003-26 when the whole suite has run, no invented person's number or name is found in the clear in store, broker, logs, reports or temporary files")
	void holdsNobody() throws IOException {
		List<Path> files = files();
		assertThat(files).as("stores of hubs that have run").anyMatch(file -> file.toString().endsWith(".mv.db"));
		assertThat(files).as("reports with the hubs' log").anyMatch(file -> file.toString().endsWith(".xml"));
		List<String> met = new ArrayList<>();
		for (Path file : files) {
			if (!isPartners(file)) {
				sift(file).stream().filter(each -> !lies(file, JOURNAL) || !Canaries.isOfHrEvents(each))
					.forEach(each -> met.add(file + ": " + each));
			}
		}
		assertThat(met).isEmpty();
	}

	@Test
	@DisplayName("FM-37 SEC-14 no file is named for a person, partners' files included")
	void isNamedForNobody() throws IOException {
		assertThat(files()).noneMatch(file -> !Canaries.numbersIn(file.toString()).isEmpty() || file.toString().contains(Canaries.NAME));
	}

	@Test
	@DisplayName("there is something to be found: a partner's own books do hold the numbers that the hub's files must not")
	void findsThemWhereTheyAre() throws IOException {
		List<Path> books = files().stream().filter(LeftBehindTests::isPartners).toList();
		assertThat(books).isNotEmpty().anyMatch(file -> !sift(file).isEmpty());
	}

	@Test
	@DisplayName("the sieve finds a number in text, in two bytes a character, among other bytes and over the edge of what is read at once")
	void siftsFinely() throws IOException {
		String number = "330199197501010016";
		for (byte[] planted : List.of(number.getBytes(UTF_8), number.getBytes(UTF_16BE), ("\u0001" + number + "\u0002").getBytes(UTF_8),
				("x".repeat(65_530) + number).getBytes(UTF_8), (" ".repeat(65_530) + number + "abc").getBytes(UTF_8))) {
			assertThat(Sieve.sift(new ByteArrayInputStream(planted))).containsExactly(number);
		}
		assertThat(Sieve.sift(new ByteArrayInputStream(("姓名 " + Canaries.NAME + "00012").getBytes(UTF_8)))).containsExactly(Canaries.NAME);
		assertThat(Sieve.sift(new ByteArrayInputStream("next:9e,root:13800000051,time:1,phone:13800000051".getBytes(UTF_8)))).hasSize(1);
		assertThat(Sieve.sift(new ByteArrayInputStream("next:9e,root:13800000051,time:1".getBytes(UTF_8)))).isEmpty();
		assertThat(Sieve.sift(new ByteArrayInputStream("330***********0016 ****1234 138****0001".getBytes(UTF_8)))).isEmpty();
	}

	private static Set<String> sift(Path file) {
		try (InputStream content = Files.newInputStream(file)) {
			return Sieve.sift(content);
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	private static boolean isPartners(Path file) {
		return PARTNERS.stream().anyMatch(folder -> lies(file, folder));
	}

	/** True below that folder of a hub: target/hubs/(one)/folder. */
	private static boolean lies(Path file, String folder) {
		return file.startsWith(HUBS) && file.subpath(3, file.getNameCount()).startsWith(folder);
	}

	private static List<Path> files() throws IOException {
		List<Path> all = new ArrayList<>();
		for (Path folder : List.of(HUBS, Path.of("target", "surefire-reports"))) {
			collect(folder, all);
		}
		try (Stream<Path> temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			for (Path each : temporary.filter(LeftBehindTests::isOurs).toList()) {
				collect(each, all);
			}
		}
		return all;
	}

	/** What a web server, an upload or a letter would lay down. */
	private static boolean isOurs(Path temporary) {
		return temporary.getFileName().toString().matches("(tomcat|upload_|MIME).*");
	}

	private static void collect(Path folder, List<Path> all) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			files.filter(Files::isRegularFile).forEach(all::add);
		}
	}
}
