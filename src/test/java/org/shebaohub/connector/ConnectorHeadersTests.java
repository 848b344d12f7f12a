package org.shebaohub.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each real Kamelet that sends something, with a message full of hostile headers. */
class ConnectorHeadersTests {

	private static final Path FOLDER = Path.of("routes/connectors");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(hub[\\w.-]+)}}");

	private static final Pattern SET = Pattern.compile("name: ([A-Z][\\w-]+)");

	private static final List<String> HOSTILE = List.of("CaMeLhTTPuRI", "camelhttpuri", "CamelHttpUri", "CAMELHTTPPATH",
			"camelHttpQuery", "CamelHttpHost", "CamelHttpMethod", "CamelHttpMETHOD", "CamelJmsDestinationName",
			"cAmElJmSdEsTiNaTiOnNaMe", "CamelJmsDestination", "JMSReplyTo", "CamelFileName", "CamelBeanMethodName", "CamelToEndpoint",
			"CamelSlipEndpoint", "org.apache.camel.x", "Host", "host", "Authorization", "Cookie", "X-Api-Key", "x-api-key",
			"X-Forwarded-For", "To", "to", "Bcc", "BCC", "subject", "From", "Content-Type", "content-encoding", "Transfer-Encoding", "traceparent", "TraceParent", "tracestate", "baggage");

	@TempDir
	private Path folder;

	static Stream<String> senders() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			List<String> names = files.map(file -> file.getFileName().toString()).filter(name -> name.contains("-action.")).sorted()
				.toList();
			assertThat(names).hasSizeGreaterThan(15);
			return names.stream();
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("senders")
	@DisplayName("SEC-09 FM-20 what a connector sends bears its own headers and no other, in whatever capitals they came, and goes to its own address")
	void sendsItsOwnHeadersOnly(String file) throws Exception {
		String text = Files.readString(FOLDER.resolve(file));
		Caught caught = sent(FOLDER, file, text);
		Set<String> own = SET.matcher(text).results().map(result -> result.group(1)).collect(Collectors.toSet());
		assertThat(own).containsAll(caught.headers.keySet());
		assertThat(caught.headers.toString()).doesNotContain("evil");
		assertThat(caught.uri).doesNotContain("evil").containsPattern("peer-hub|queue:[a-z]+\\.[a-z]+");
	}

	@Test
	@DisplayName("SEC-09 a connector that forgot to strip them would be seen")
	void seesAConnectorThatStripsNothing() throws Exception {
		String file = "bank-payout-action.kamelet.yaml";
		String text = Files.readString(FOLDER.resolve(file)).replace("pattern: \"*\"", "pattern: \"Camel*\"");
		Files.writeString(folder.resolve(file), text);
		assertThat(sent(folder, file, text).headers.toString()).contains("evil");
	}

	private static Caught sent(Path from, String file, String text) throws Exception {
		Caught caught = new Caught();
		try (DefaultCamelContext camel = new DefaultCamelContext()) {
			camel.setAutowiredEnabled(false);
			for (String scheme : new String[] { "http", "https", "jms", "smtp" }) {
				camel.addComponent(scheme, caught);
			}
			KameletComponent kamelets = new KameletComponent();
			kamelets.setLocation("file:" + from.toAbsolutePath());
			camel.addComponent("kamelet", kamelets);
			camel.getPropertiesComponent().setInitialProperties(peers(text));
			camel.start();
			String name = file.replaceFirst("\\.kamelet.yaml$", "");
			camel.createProducerTemplate().send("kamelet:" + name + "/x" + (text.contains("{{url}}") ? "?url=http:peer-hub" : ""),
					exchange -> {
						HOSTILE.forEach(header -> exchange.getMessage().setHeader(header, "evil"));
						exchange.setVariable("call", new Call("x", "x", "x", "x", "x"));
						exchange.getMessage().setBody("x");
					});
		}
		return caught;
	}

	/** Every setting that the file names, each with a value that can be told. */
	private static Properties peers(String text) {
		Properties peers = new Properties();
		PLACEHOLDER.matcher(text).results().map(MatchResult::group).map(name -> name.substring(2, name.length() - 2))
			.forEach(name -> peers.setProperty(name, name.endsWith("url") || name.endsWith("host") ? (name.endsWith("url") ? "http://" : "")
					+ "peer-" + name.replace('.', '-') : "1"));
		return peers;
	}
}
