package org.shebaohub.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

class SandboxPeersTests {

	@Test
	@DisplayName("SEC-15 R-004-46 the sandbox as it comes talks to this machine only")
	void staysAtHome() {
		assertThat(faults("hub.data", "data")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "hub.bank.url, https://bank.example.cn/api", "hub.tax.url, http://127.0.0.1.example.cn/tax", "hub.enrollment.url, https://10.0.0.7/x",
			"hub.fund.url, https://127.0.0.1@fund.example.cn/x", "hub.bureau.url, https://bureau.example.cn:8443", "hub.sms.url, https://sms.example.cn",
			"hub.oa.url, https://oa.example.cn/tasks", "hub.subscribers.payroll.url, https://payroll.example.cn", "hub.subscribers.other.url, https://x.cn",
			"hub.sftp.host, files.example.cn", "hub.smtp.host, mail.example.cn", "hub.store.url, jdbc:postgresql://db.example.cn/hub",
			"hub.store.url, 'jdbc:postgresql://localhost,db.example.cn/hub'", "hub.broker.url, '(tcp://127.0.0.1:61616,tcp://b2.example.cn:61616)?ha=true'",
			"hub.hr.view.url, jdbc:oracle:thin:@//hr.example.cn/hr", "hub.hr.view.url, jdbc:oracle:thin:@hr.example.cn:1521:hr",
			"hub.hr.view.url, jdbc:h2:tcp://hr.example.cn/hr" })
	@DisplayName("SEC-15 R-004-46 a sandbox with the address of anybody else does not start: it can neither pay nor tell nor read anybody real")
	void reachesNobody(String key, String address) {
		assertThat(faults(key, address)).singleElement().asString().startsWith(key + " is not this machine").doesNotContain("example.cn");
	}

	@ParameterizedTest
	@CsvSource({ "hub.bank.url, http://localhost:9/bank", "hub.bank.url, 'http://[::1]:9/bank'", "hub.store.url, jdbc:postgresql://localhost:5432/hub",
			"hub.broker.url, tcp://127.0.0.1:61616", "hub.hr.view.url, jdbc:h2:mem:legacy" })
	@DisplayName("SEC-15 R-004-46 whatever runs on this machine it may use")
	void usesItsOwn(String key, String address) {
		assertThat(faults(key, address)).isEmpty();
	}

	private static List<String> faults(String key, String value) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.setActiveProfiles("sandbox");
		environment.getPropertySources().addFirst(new MapPropertySource("own", Map.of(key, value)));
		List.of("application-sandbox.yaml", "application.yaml").forEach(file -> {
			try {
				new YamlPropertySourceLoader().load(file, new ClassPathResource(file)).forEach(environment.getPropertySources()::addLast);
			}
			catch (IOException missing) {
				throw new IllegalStateException(missing);
			}
		});
		ConfigurationPropertySources.attach(environment);
		return StartCheck.faults(environment, true);
	}
}
