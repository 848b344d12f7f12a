package org.shebaohub.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.ShebaoHubApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class StartCheckTests {

	@TempDir
	static Path folder;

	/** A setting and a value that is missing or unsafe. */
	record Wrong(String key, String value) {
	}

	static Stream<Wrong> everySettingInEachWrongWay() throws IOException {
		SafeProduction safe = SafeProduction.in(folder, "cluster");
		return safe.demands().stream().flatMap(demand -> wrong(demand.kind(), safe).stream().map(value -> new Wrong(demand.key() + (demand.kind() == Kind.LOGGERS ? ".org.apache.hc.client5.http.wire" : ""), value)));
	}

	@ParameterizedTest
	@MethodSource("everySettingInEachWrongWay")
	@DisplayName("SEC-15 a production start with one setting missing or unsafe is refused, and exactly that one is named")
	void refusesOneWrongSetting(Wrong wrong) throws IOException {
		SafeProduction production = SafeProduction.in(folder, "cluster").with(wrong.key, wrong.value);
		assertThat(production.faults()).singleElement().asString().startsWith(wrong.key.replaceFirst("(?<=^logging.level).*", "") + " ");
		if (wrong.value.length() > 5) {
			assertThat(production.faults().toString()).doesNotContain(wrong.value);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "production", "cluster" })
	@DisplayName("with everything set and safe nothing is refused")
	void letsASafeProductionStart(String profile) throws IOException {
		assertThat(SafeProduction.in(folder, profile).faults()).isEmpty();
	}

	@Test
	@DisplayName("SEC-15 the settings that the hub brings hold no secret and no partner: one list names all that is missing")
	void namesAllAtOnce() {
		assertThat(SafeProduction.bare(folder).with("hub.data", folder.resolve("none").toString()).faults()).extracting(fault -> fault.split(" ")[0])
			.contains("hub.vault.keys-file", "hub.bank.hub-id", "hub.bank.callback-keys", "hub.sms.callback-keys", "hub.bank.url", "hub.bank.api-key",
					"hub.tax.url", "hub.tax.api-key", "hub.enrollment.url", "hub.fund.api-key", "hub.bureau.url", "hub.sms.api-key",
					"hub.notice.signature", "hub.smtp.host", "hub.smtp.password", "hub.smtp.from", "hub.sftp.host", "hub.sftp.password",
					"hub.sftp.known-hosts", "hub.oidc.issuer", "hub.oidc.keys-url", "hub.oidc.audience", "hub.oidc.client-secret", "hub.oidc.own-address")
			.doesNotContain("hub.oa.url", "hub.store.url", "hub.broker.passwords.hr", "hub.routes.dir");
	}

	@Test
	@DisplayName("several machines need a database and a broker of their own")
	void namesWhatAClusterShares() throws IOException {
		SafeProduction cluster = SafeProduction.in(folder, "cluster");
		List.of("hub.store.url", "hub.store.password", "hub.broker.url", "hub.broker.password").forEach(key -> cluster.with(key, ""));
		assertThat(cluster.faults()).containsExactly("hub.store.url is not set", "hub.store.password is not set",
				"hub.broker.url is not set", "hub.broker.password is not set");
	}

	@Test
	@DisplayName("neither a profile that nobody knows nor the sandbox beside production is a way around the list")
	void knowsNoThirdWay() {
		MockEnvironment unknown = new MockEnvironment();
		unknown.setActiveProfiles("staging");
		assertThat(StartCheck.faults(unknown, true)).hasSizeGreaterThan(20);
		MockEnvironment both = new MockEnvironment();
		both.setActiveProfiles("sandbox", "production");
		assertThat(StartCheck.faults(both, true)).singleElement().asString().contains("sandbox beside production");
		MockEnvironment sandbox = new MockEnvironment();
		sandbox.setActiveProfiles("sandbox");
		sandbox.setProperty("server.address", "127.0.0.1");
		assertThat(StartCheck.faults(sandbox, true)).isEmpty();
		assertThat(StartCheck.faults(sandbox, false)).singleElement().asString().contains("holds no sandbox");
	}

	@ParameterizedTest
	@CsvSource({ "server.address, 0.0.0.0", "server.address, ''", "hub.bank.url, https://bank.example.cn/api", "hub.bank.url, http://127.0.0.1:9@bank.example.cn/",
			"hub.subscribers.payroll.url, https://payroll.example.cn", "hub.smtp.host, mail.example.cn", "hub.sftp.host, 10.0.0.7",
			"hub.store.url, 'jdbc:postgresql://127.0.0.1,db.example.cn/hub'", "hub.broker.url, '(tcp://127.0.0.1:1,tcp://b.example.cn:1)?ha=true'",
			"hub.hr.view.url, jdbc:h2:tcp://hr.example.cn/hr", "hub.oa.url, https://oa.example.cn" })
	@DisplayName("R-004-46 SEC-15 the sandbox, with its published secrets, lets nobody in from outside and reaches nobody there")
	void keepsTheSandboxAtHome(String key, String value) {
		MockEnvironment sandbox = new MockEnvironment().withProperty("server.address", "127.0.0.1").withProperty("hub.bank.url", "http://127.0.0.1:9101/bank")
			.withProperty("hub.store.url", "jdbc:postgresql://localhost:5432/hub").withProperty("hub.sftp.host", "127.0.0.1");
		sandbox.setActiveProfiles("sandbox");
		assertThat(StartCheck.faults(sandbox, true)).isEmpty();
		assertThat(StartCheck.faults(sandbox.withProperty(key, value), true)).singleElement().asString().startsWith(key + " is not this machine");
	}

	@Test
	@DisplayName("the start ends with the list and code 78, before anything was opened")
	void endsTheStart(CapturedOutput output) {
		Path data = folder.resolve("untouched");
		Throwable refused = catchThrowable(() -> SpringApplication.run(ShebaoHubApplication.class, "--spring.profiles.active=cluster",
				"--hub.data=" + data));
		assertThat(refused).isInstanceOfSatisfying(StartRefused.class, each -> assertThat(each.getExitCode()).isEqualTo(78));
		assertThat(output.getOut()).contains("hub.store.url is not set", "hub.bank.url is not set", "Mend all of the lines above");
		assertThat(Files.exists(data)).isFalse();
	}

	private static List<String> wrong(Kind kind, SafeProduction safe) {
		return switch (kind) {
			case TEXT -> List.of("", "  ", "${hub.that.nobody.sets}");
			case ORIGIN -> List.of("", "http://hub.example.cn", "https://hub.example.cn/", "https://hub.example.cn/hub");
			case AUDIENCE -> List.of("", "partner.example.cn");
			case ALGORITHMS -> List.of("none", "HS256", "RS256,HS256", "RS256,none", "");
			case SECRET -> List.of("", "sandbox-bank", "short", "password123", "aaaaaaaaaaaaaaaaaaaa");
			case SIGNING_KEY -> List.of("", "sandbox-callback", "q7Zt-0vW");
			case SIGNING_KEYS -> List.of("", "sandbox-callback", "q7Zt-0vWm-4kLs-9xRd,sandbox-callback");
			case ADDRESS -> List.of("", "http://127.0.0.1:9", "http://partner.example.cn/api", "ftp://partner.example.cn", "partner.example.cn",
					"https://hub:hush-hush@partner.example.cn", "https://partner example cn");
			case DATABASE -> List.of("jdbc:postgresql://db.example.cn/hub", "jdbc:postgresql://db.example.cn/hub?sslmode=require",
					"jdbc:h2:mem:hub", "jdbc:postgresql://db.example.cn/hub?sslmode=verify-full&password=hush-hush", "",
					"jdbc:postgresql://db.example.cn/hub?sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory",
					"jdbc:postgresql://db.example.cn/hub?sslmode=require&sslMode=verify-full");
			case BROKER -> List.of("", "tcp://broker.example.cn:61616", "vm://0", "(tcp://b1.example.cn:61616?sslEnabled=true,tcp://b2.example.cn:61616)?ha=true", "tcp://broker.example.cn:61616?sslEnabled=true;verifyHost=false",
					"tcp://broker.example.cn:61616?sslEnabled=true&verifyHost=False", "tcp://broker.example.cn:61616?sslEnabled=true&trustAll=true",
					"tcp://broker.example.cn:61616?sslEnabled=true&trustStorePassword=hush-hush");
			case VIEW -> List.of("jdbc:oracle:thin:@//hr.example.cn/hr", "jdbc:postgresql://hr.example.cn/hr", "jdbc:mysql://hr.example.cn/hr?sslMode=REQUIRED",
					"jdbc:sqlserver://hr.example.cn;encrypt=true;trustServerCertificate=true", "jdbc:h2:tcp://hr.example.cn/hr", "jdbc:unknown:hr",
					"jdbc:oracle:thin:hub/hush-hush@tcps://hr.example.cn/hr");
			case HERE -> throw new IllegalStateException("production asks for no such thing");
			case BOUND -> List.of("", "0", "100000000", "-1", "9999d", "often");
			case LOGGERS -> List.of("trace");
			case DETAILS -> List.of("always", "");
			case ELSEWHERE -> List.of("", safe.place("hub.data"), safe.place("hub.store.directory"), safe.place("hub.data") + "/../" + "data/checkpoints");
			case MAIL_SENDER -> List.of("", "shebao-hub@example.com", "nobody");
			case STARTTLS, MUST_BE_TRUE -> List.of("false", "");
			case MUST_NOT_BE_TRUE -> List.of("true", "9010");
			case ENDPOINTS -> List.of("*", "health,env", "heapdump");
			case OWN_DOOR -> List.of("0.0.0.0", "", "10.0.0.7");
			case ROUTES -> List.of("", "src/docs", "/nowhere");
			case KEY_FILE -> files(safe::keys, "rw-r--r--", "rw----r--", "rw--w----");
			case HOST_KEYS -> files((name, mode, bytes) -> safe.knownHosts(name, bytes == 32 ? "partner.example.cn" : "other.example.cn", mode),
					"rw-rw-rw-", "rw-rw----");
		};
	}

	private interface Written {

		String file(String name, String mode, int bytes) throws IOException;
	}

	/** None, no file, one with other content, and one in each wrong mode. */
	private static List<String> files(Written written, String... modes) {
		return Stream.concat(Stream.of("", "/nowhere/file"), Stream.concat(Stream.of("rw-------"), Stream.of(modes)).map(mode -> {
			try {
				return written.file("wrong-" + mode + System.identityHashCode(written), mode, mode.equals("rw-------") ? 16 : 32);
			}
			catch (IOException broken) {
				throw new IllegalStateException(broken);
			}
		})).toList();
	}
}
