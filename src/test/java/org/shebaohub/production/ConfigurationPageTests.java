package org.shebaohub.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shebaohub.pages.CommittedPage;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

class ConfigurationPageTests {

	@TempDir
	Path folder;

	@Test
	@DisplayName("src/docs/configuration.md says of every hub setting what the settings files say")
	void isAsTheFilesSay() throws IOException {
		StringBuilder page = new StringBuilder("""
				# Settings

				Made from the comments of `application.yaml` and `application-sandbox.yaml`; a test compares it. A setting is given as an argument
				(`--hub.bank.url=…`), as a variable (`HUB_BANK_URL`; hyphens fall away), in `config/application.yaml` beside the jar, or, for
				secrets, as a file named for it below a directory that `SPRING_CONFIG_IMPORT=configtree:/run/secrets/` names. The last column says
				what the profiles `production` and `cluster` refuse to start without.
				""");
		page.append(table("Everywhere", SettingsFile.read("application.yaml").below("hub."), wanted(SafeProduction.in(folder, "production"))));
		page.append(table("In the sandbox only", SettingsFile.read("application-sandbox.yaml").below("hub.sandbox."), Map.of()));
		page.append(fixed());
		new CommittedPage("src/docs/configuration.md").mustBe(page.toString());
	}

	@Test
	@DisplayName("every hub setting is explained where it is set")
	void explainsEach() throws IOException {
		assertThat(Stream.of(SettingsFile.read("application.yaml").below("hub."), SettingsFile.read("application-sandbox.yaml").below("hub.sandbox."))
			.flatMap(List::stream).filter(line -> !line.section() && line.words().isEmpty()).map(SettingsFile.Line::key)).isEmpty();
	}

	@Test
	@DisplayName("every setting that the hub's code reads stands in the settings files")
	void namesWhatTheCodeReads() throws IOException {
		List<String> keys = Stream.of("application.yaml", "application-sandbox.yaml").flatMap(file -> {
			try {
				return SettingsFile.read(file).lines().stream().map(SettingsFile.Line::key);
			}
			catch (IOException missing) {
				throw new IllegalStateException(missing);
			}
		}).toList();
		assertThat(read()).hasSizeGreaterThan(40).filteredOn(key -> keys.stream().noneMatch(each -> each.equals(key) || each.startsWith(key + "."))).isEmpty();
	}

	/** Maps have names of their user's own; the sandbox finds its ports itself. */
	private static List<String> read() {
		var scan = new ClassPathScanningCandidateComponentProvider(false);
		scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
		return scan.findCandidateComponents("org.shebaohub").stream().flatMap(bean -> {
			try {
				Class<?> type = Class.forName(bean.getBeanClassName());
				String prefix = type.getAnnotation(ConfigurationProperties.class).value();
				return Stream.of(type.getRecordComponents()).filter(each -> each.getType() != Map.class).map(RecordComponent::getName).map(DataObjectPropertyName::toDashedForm)
					.filter(name -> !name.equals("port")).map(name -> prefix + "." + name);
			}
			catch (ClassNotFoundException impossible) {
				throw new IllegalStateException(impossible);
			}
		}).distinct().sorted().toList();
	}

	private static Map<String, String> wanted(SafeProduction production) {
		return production.demands().stream().collect(Collectors.toMap(Demand::key, demand -> words(demand), (one, other) -> one));
	}

	private static String words(Demand demand) {
		String kind = demand.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
		return demand.used().isEmpty() ? kind : kind + ", where `" + demand.used() + "` is on";
	}

	private static String table(String title, List<SettingsFile.Line> lines, Map<String, String> wanted) {
		return lines.stream().filter(line -> !line.section() || !line.words().isEmpty())
			.map(line -> "| `%s` | %s | %s | %s |\n".formatted(line.key(), line.value().isEmpty() || line.value().equals("\"\"") ? ""
					: "`" + line.value() + "`", line.words().replace("|", "\\|"), wanted.getOrDefault(line.key(), "")))
			.collect(Collectors.joining("", "\n## " + title + "\n\n| Setting | Default | Meaning | Production |\n|---|---|---|---|\n", ""));
	}

	/** What is set already and may not be set otherwise. */
	private String fixed() throws IOException {
		return SafeProduction.in(folder, "cluster").demands().stream().filter(demand -> !demand.key().startsWith("hub."))
			.map(demand -> "- `%s`: %s\n".formatted(demand.key(), words(demand)))
			.collect(Collectors.joining("", "\n## Looked at in production, not the hub's own\n\n", ""));
	}
}
