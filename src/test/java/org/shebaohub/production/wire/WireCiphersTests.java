package org.shebaohub.production.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServer;

/** What the hub's own door and its clients agree to, asked of real handshakes and of a process of their own. */
class WireCiphersTests {

	@TempDir
	static Path folder;

	private static WebServer door;

	@BeforeAll
	static void opens() throws Exception {
		Path keys = folder.resolve("door.p12");
		Process keytool = new ProcessBuilder(tool("keytool"), "-genkeypair", "-alias", "door", "-keyalg", "RSA", "-dname", "CN=door",
				"-storetype", "PKCS12", "-keystore", keys.toString(), "-storepass", "changeit").redirectErrorStream(true).start();
		assertThat(keytool.waitFor()).as(new String(keytool.getInputStream().readAllBytes())).isZero();
		Ssl ssl = new Ssl();
		ssl.setKeyStore(keys.toString());
		ssl.setKeyStorePassword("changeit");
		TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
		factory.setAddress(InetAddress.getLoopbackAddress());
		factory.setSsl(ssl);
		new WireCiphers().customize(factory);
		door = factory.getWebServer();
		door.start();
	}

	@AfterAll
	static void closes() {
		door.stop();
	}

	@ParameterizedTest
	@CsvSource({ "TLSv1.3, TLS_AES_256_GCM_SHA384", "TLSv1.2, TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384" })
	@DisplayName("SEC-27 R-004-45 the hub's door speaks TLS 1.3 and 1.2 with AES-256-GCM")
	void speaksAes256(String protocol, String suite) throws Exception {
		assertThat(shakesHands(protocol, suite)).isEqualTo(suite);
	}

	@ParameterizedTest
	@CsvSource({ "TLSv1.3, TLS_AES_128_GCM_SHA256", "TLSv1.3, TLS_CHACHA20_POLY1305_SHA256", "TLSv1.2, TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
			"TLSv1.2, TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384", "TLSv1.2, TLS_RSA_WITH_AES_256_GCM_SHA384" })
	@DisplayName("SEC-27 R-004-45 whoever offers a weaker cipher, or one without forward secrecy, gets no connection")
	void refusesWeaker(String protocol, String suite) {
		assertThatThrownBy(() -> shakesHands(protocol, suite)).isInstanceOf(SSLException.class);
	}

	@Test
	@DisplayName("SEC-27 R-004-45 whatever production calls by TLS is offered 1.3 and 1.2 with AES-256-GCM, and nothing else")
	void offersAes256() throws Exception {
		assertThat(offered("demanded")).containsExactlyInAnyOrder("TLSv1.3", "TLSv1.2", "TLS_AES_256_GCM_SHA384",
				"TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384");
		assertThat(offered("by itself")).as("the machine's own list is longer").contains("TLS_AES_128_GCM_SHA256");
	}

	/** The list is read once in a process, so that it must be another. */
	private static List<String> offered(String how) throws IOException, InterruptedException {
		Process child = new ProcessBuilder(tool("java"), "-cp", "target/classes:target/test-classes:" + System.getProperty("java.class.path"),
				WireCiphersTests.class.getName() + "$Child", how).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		List<String> lines = new String(child.getInputStream().readAllBytes()).lines().toList();
		assertThat(child.waitFor()).isZero();
		return lines;
	}

	/** Says what a client of this process would offer. */
	static final class Child {

		public static void main(String[] how) throws Exception {
			if (how[0].equals("demanded")) {
				WireCiphers.demandOfClients();
			}
			SSLParameters offered = SSLContext.getDefault().getDefaultSSLParameters();
			Stream.of(offered.getProtocols(), offered.getCipherSuites()).flatMap(Stream::of).forEach(System.out::println);
		}
	}

	private static String shakesHands(String protocol, String suite) throws Exception {
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, new TrustManager[] { new Credulous() }, null);
		try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), door.getPort())) {
			socket.setEnabledProtocols(new String[] { protocol });
			socket.setEnabledCipherSuites(new String[] { suite });
			socket.startHandshake();
			return socket.getSession().getCipherSuite();
		}
	}

	private static String tool(String name) {
		return Path.of(System.getProperty("java.home"), "bin", name).toString();
	}

	/** Who the door is, is not asked here. */
	private static final class Credulous implements X509TrustManager {

		@Override
		public void checkClientTrusted(X509Certificate[] chain, String type) {
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String type) {
		}

		@Override
		public X509Certificate[] getAcceptedIssuers() {
			return new X509Certificate[0];
		}
	}
}
