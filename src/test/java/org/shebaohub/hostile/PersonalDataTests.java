package org.shebaohub.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.testing.Canaries;
import org.shebaohub.testing.HrEvents;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Where those look who watch the hub: MBeans, health, meters, directories. */
@HubTest
class PersonalDataTests {

	@Autowired
	private Environment environment;

	@Autowired
	private MeterRegistry meters;

	private Office office;

	private String name;

	@BeforeEach
	void isBusy() {
		office = new Office(environment);
		String no = HrEvents.number();
		name = "新人" + no;
		assertThat(office.as("HR_SYSTEM").send("/api/hr/events", "application/cloudevents+json", HrEvents.hired(no, "hangzhou")).status())
			.isEqualTo(200);
		office.approves(office.files(Office.somebody("001"), "5.55"));
	}

	@Test
	@DisplayName("FM-37 SEC-08 no attribute of any MBean of hub, routes, broker or connection pool holds a personal number or name")
	void beansHoldNone() throws JMException {
		MBeanServer server = ManagementFactory.getPlatformMBeanServer();
		List<String> met = new ArrayList<>();
		int looked = 0;
		for (ObjectName bean : server.queryNames(null, null)) {
			if (bean.getDomain().matches("(org[.]shebaohub|org[.]apache|hub|com[.]zaxxer|org[.]springframework|Tomcat).*")) {
				met.addAll(personalIn(bean.toString(), bean.toString()));
				for (MBeanAttributeInfo attribute : server.getMBeanInfo(bean).getAttributes()) {
					looked++;
					met.addAll(personalIn(bean + " " + attribute.getName(), value(server, bean, attribute)));
				}
			}
		}
		assertThat(looked).as("attributes that were looked at").isGreaterThan(1000);
		assertThat(met).isEmpty();
	}

	private static String value(MBeanServer server, ObjectName bean, MBeanAttributeInfo attribute) {
		try {
			return Arrays.deepToString(new Object[] { server.getAttribute(bean, attribute.getName()) });
		}
		catch (JMException | RuntimeException unreadable) {
			return String.valueOf(unreadable);
		}
	}

	@Test
	@DisplayName("FM-37 SEC-08 health, info and meters hold no personal number or name, whoever asks")
	void figuresHoldNone() {
		for (String door : List.of("/actuator/health", "/actuator/health/readiness", "/actuator/info", "/api/connectors", "/api/overview")) {
			assertThat(personalIn(door, office.as("ADMIN").get(door).raw().body())).isEmpty();
		}
		assertThat(meters.getMeters()).hasSizeGreaterThan(50);
		assertThat(meters.getMeters().stream().flatMap(meter -> personalIn("meter", meter.getId().toString()).stream())).isEmpty();
	}

	@Test
	@DisplayName("FM-37 SEC-14 no file or folder of the hub is named for a person")
	void namesHoldNone() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of(environment.getRequiredProperty("hub.data")))) {
			List<String> names = files.map(Path::toString).toList();
			assertThat(names).hasSizeGreaterThan(10);
			assertThat(names.stream().flatMap(file -> personalIn("data", file).stream())).isEmpty();
		}
	}

	private List<String> personalIn(String where, String text) {
		List<String> met = new ArrayList<>(Canaries.numbersIn(text));
		if (text.contains(name) || text.contains(Canaries.NAME)) {
			met.add(name);
		}
		return met.stream().map(each -> where + ": " + each).toList();
	}
}
