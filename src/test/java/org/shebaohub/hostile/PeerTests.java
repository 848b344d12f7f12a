package org.shebaohub.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.sandbox.sftp.SftpMailbox;
import org.shebaohub.testing.HubTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Peers that are not who they should be, at the hub's own components. */
@HubTest
class PeerTests {

	private static final char[] WORD = "changeit".toCharArray();

	@Autowired
	private CamelContext camel;

	@TempDir
	private Path folder;

	private final AtomicInteger heard = new AtomicInteger();

	@Test
	@DisplayName("SEC-11 nothing is said to a peer whose certificate nobody knows, or that is made out to another host")
	void wantsTheRightCertificate() throws Exception {
		KeyStore here = certificate("ip:127.0.0.1");
		KeyStore elsewhere = certificate("dns:elsewhere.example");
		assertThat(calls(here, here).getException()).isNull();
		assertThat(heard).hasValue(1);
		assertThat(calls(here, null).getException()).isInstanceOf(SSLException.class);
		assertThat(calls(elsewhere, elsewhere).getException()).isInstanceOf(SSLException.class);
		assertThat(heard).hasValue(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http", "https" })
	@DisplayName("SEC-13 FM-20 FM-26 with and without TLS the same holds: no redirect, no repeat of its own, bounded times")
	void boundsBoth(String scheme) {
		HttpComponent component = camel.getComponent(scheme, HttpComponent.class);
		assertThat(component.isFollowRedirects()).isFalse();
		assertThat(component.isAutomaticRetriesDisabled()).isTrue();
		assertThat(List.of(component.getConnectTimeout(), component.getResponseTimeout(), component.getSoTimeout())).allMatch(time -> time > 0 && time <= 10_000);
	}

	@Test
	@DisplayName("SEC-11 an SFTP server with another key than the pinned one gets neither password nor file")
	void wantsThePinnedKey() throws Exception {
		SftpMailbox mailbox = new SftpMailbox(folder.resolve("one"), 0, "hub", "word");
		SftpMailbox other = new SftpMailbox(folder.resolve("other"), 0, "hub", "word");
		mailbox.start(List.of("in"));
		other.start(List.of("in"));
		try {
			String pinned = Files.readString(folder.resolve("other/known_hosts")).replace(":" + other.port(), ":" + mailbox.port());
			Files.writeString(folder.resolve("wrong"), pinned);
			assertThat(leaves(mailbox, folder.resolve("one/known_hosts"))).isNull();
			assertThat(folder.resolve("one/files/in/a.txt")).exists();
			Files.delete(folder.resolve("one/files/in/a.txt"));
			assertThat(leaves(mailbox, folder.resolve("wrong"))).hasStackTraceContaining("HostKey");
			assertThat(leaves(mailbox, folder.resolve("nothing"))).hasStackTraceContaining("HostKey");
			assertThat(folder.resolve("one/files/in/a.txt")).doesNotExist();
		}
		finally {
			mailbox.stop();
			other.stop();
		}
	}

	/** With the options that the connector itself sets. */
	private Exception leaves(SftpMailbox mailbox, Path known) throws Exception {
		String connector = Files.readString(Path.of("routes/connectors/sftp-file-source.kamelet.yaml"));
		StringBuilder options = new StringBuilder();
		for (String name : List.of("strictHostKeyChecking", "useUserKnownHostsFile", "preferredAuthentications",
				"maximumReconnectAttempts")) {
			Matcher value = Pattern.compile(name + ": \"?(\\w+)\"?").matcher(connector);
			assertThat(value.find()).as(name).isTrue();
			options.append("&").append(name).append("=").append(value.group(1));
		}
		String uri = "sftp:127.0.0.1:" + mailbox.port() + "/in?username=hub&password=word&knownHostsFile=" + known + options;
		Exchange sent = camel.createProducerTemplate().send(uri, file -> {
			file.getMessage().setHeader(Exchange.FILE_NAME, "a.txt");
			file.getMessage().setBody("x");
		});
		camel.removeEndpoints("sftp://127.0.0.1:" + mailbox.port() + "*");
		return sent.getException();
	}

	/** @param trusted null for what the machine itself trusts */
	private Exchange calls(KeyStore shown, KeyStore trusted) throws Exception {
		HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
		server.setHttpsConfigurator(new HttpsConfigurator(context(shown)));
		server.createContext("/", call -> {
			heard.incrementAndGet();
			call.sendResponseHeaders(204, -1);
			call.close();
		});
		server.start();
		String uri = "https://127.0.0.1:" + server.getAddress().getPort() + "/";
		try {
			camel.getRegistry().bind("trusting", trusting(trusted));
			return camel.createProducerTemplate().send(uri + (trusted == null ? "" : "?sslContextParameters=#trusting"),
					call -> call.getMessage().setBody("{}"));
		}
		finally {
			server.stop(0);
			camel.removeEndpoints(uri + "*");
			camel.getRegistry().unbind("trusting");
		}
	}

	private static SSLContextParameters trusting(KeyStore known) throws Exception {
		TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		KeyStore certificates = KeyStore.getInstance("PKCS12");
		certificates.load(null, WORD);
		if (known != null) {
			certificates.setCertificateEntry("peer", known.getCertificate("peer"));
		}
		factory.init(certificates);
		TrustManagersParameters managers = new TrustManagersParameters();
		managers.setTrustManager(factory.getTrustManagers()[0]);
		SSLContextParameters parameters = new SSLContextParameters();
		parameters.setTrustManagers(managers);
		return parameters;
	}

	private static SSLContext context(KeyStore keys) throws Exception {
		KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		factory.init(keys, WORD);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(factory.getKeyManagers(), null, null);
		return context;
	}

	private KeyStore certificate(String name) throws Exception {
		Path file = folder.resolve(name.replaceAll("\\W", "-") + ".p12");
		Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
				"-alias", "peer", "-keyalg", "EC", "-dname", "CN=peer", "-ext", "san=" + name, "-storetype", "PKCS12", "-keystore",
				file.toString(), "-storepass", new String(WORD)).redirectErrorStream(true).start();
		assertThat(keytool.waitFor()).as(new String(keytool.getInputStream().readAllBytes())).isZero();
		KeyStore keys = KeyStore.getInstance("PKCS12");
		try (InputStream content = Files.newInputStream(file)) {
			keys.load(content, WORD);
		}
		return keys;
	}
}
