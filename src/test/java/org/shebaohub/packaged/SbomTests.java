package org.shebaohub.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Writes the bill of materials of the lean jar, target/shebao-hub.cdx.json, as CycloneDX 1.5. */
@Tag("packaged")
class SbomTests {

	private static final Path BILL = Path.of("target/shebao-hub.cdx.json");

	private static final Pattern FILE = Pattern.compile("(.+?)-(\\d[^/]*)\\.jar");

	@Test
	@DisplayName("the bill of materials names every library of the lean jar with version and digest")
	void namesEveryLibrary() throws Exception {
		List<Map<String, Object>> components = new ArrayList<>();
		for (String library : Packaged.lean().libraries()) {
			components.add(component(library, Packaged.lean().library(library)));
		}
		Map<String, Object> bill = new LinkedHashMap<>();
		bill.put("bomFormat", "CycloneDX");
		bill.put("specVersion", "1.5");
		bill.put("version", 1);
		bill.put("components", components);
		new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(BILL.toFile(), bill);
		JsonNode written = new ObjectMapper().readTree(BILL.toFile()).path("components");
		assertThat(written).hasSize(Packaged.lean().libraries().size()).hasSizeGreaterThan(100).allSatisfy(component -> {
			assertThat(component.path("version").asText()).matches("\\d.*");
			assertThat(component.path("hashes").path(0).path("content").asText()).matches("[0-9a-f]{64}");
		});
		assertThat(written.toString()).contains("pkg:maven/org.apache.camel/camel-jms@");
	}

	private static Map<String, Object> component(String library, byte[] content) throws Exception {
		Matcher file = FILE.matcher(library);
		assertThat(file.matches()).as(library).isTrue();
		Properties known = known(content, file.group(1));
		Map<String, Object> component = new LinkedHashMap<>();
		component.put("type", "library");
		String group = known.getProperty("groupId");
		if (group != null) {
			component.put("group", group);
			component.put("purl", "pkg:maven/" + group + "/" + file.group(1) + "@" + file.group(2));
		}
		component.put("name", file.group(1));
		component.put("version", file.group(2));
		component.put("hashes", List.of(Map.of("alg", "SHA-256", "content",
				HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)))));
		return component;
	}

	/** What Maven left in it about the artifact itself; a jar may hold others too. */
	private static Properties known(byte[] content, String artifact) throws IOException {
		Properties known = new Properties();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().matches("META-INF/maven/[^/]+/" + Pattern.quote(artifact) + "/pom.properties")) {
					known.load(zip);
					return known;
				}
			}
		}
		return known;
	}
}
