package org.shebaohub.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.management.Attribute;
import javax.management.JMException;
import javax.management.MBeanInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.builder.LambdaRouteBuilder;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the console sees of Camel is what it would see if Camel described every bean by itself. */
class MBeanDescriptionsTests {

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(CamelAutoConfiguration.class)
	static class Config {

		@Bean
		LambdaRouteBuilder described() {
			return routes -> routes.from("seda:described").routeId("described").setHeader("a", routes.constant("1")).id("one")
				.setHeader("b", routes.constant("2")).id("two").choice().id("choice").when(routes.header("a").isEqualTo("1")).id("when")
				.to("log:x").id("log").otherwise().id("else").to("direct:y").id("to").end().split(routes.body()).id("split")
				.log("each").id("each").end().throttle(10).id("few").toD("seda:${header.a}").id("where");
		}
	}

	private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

	@Test
	void describesEveryBeanAsCamelDoes() throws JMException {
		Map<String, MBeanInfo> plain;
		try (ConfigurableApplicationContext hub = start(Config.class)) {
			plain = infos();
		}
		try (ConfigurableApplicationContext hub = start(Config.class, MBeanDescriptions.class)) {
			assertThat(infos().keySet()).hasSizeGreaterThan(25).isEqualTo(plain.keySet());
			assertThat(infos()).isEqualTo(plain);
		}
	}

	@Test
	void stepsOfOneKindShareADescriptionAndNothingElse() throws JMException {
		try (ConfigurableApplicationContext hub = start(Config.class, MBeanDescriptions.class)) {
			Map<String, MBeanInfo> before = infos();
			String words = before.toString();
			ObjectName one = step("one");
			ObjectName two = step("two");
			assertThat(before.get(one.toString()).getAttributes()[0])
				.isSameAs(before.get(two.toString()).getAttributes()[0]);
			server.setAttribute(one, new Attribute("StatisticsEnabled", false));
			assertThat(read("StatisticsEnabled", one, two)).containsExactly(false, true);
			assertThat(read("ProcessorId", one, two)).containsExactly("one", "two");
			assertThat(infos().toString()).isEqualTo(words);
		}
	}

	private static ConfigurableApplicationContext start(Class<?>... classes) {
		return new SpringApplicationBuilder(classes).web(WebApplicationType.NONE)
			.run("--camel.main.name=described", "--camel.main.routes-include-pattern=false");
	}

	private Map<String, MBeanInfo> infos() throws JMException {
		Map<String, MBeanInfo> infos = new TreeMap<>();
		for (ObjectName each : server.queryNames(new ObjectName("org.apache.camel:context=described,*"), null)) {
			infos.put(each.toString().replaceAll("\\(0x\\w+\\)", ""), server.getMBeanInfo(each));
		}
		return infos;
	}

	private ObjectName step(String id) throws JMException {
		return new ObjectName("org.apache.camel:context=described,type=processors,name=\"" + id + "\"");
	}

	private List<Object> read(String attribute, ObjectName one, ObjectName two) throws JMException {
		return List.of(server.getAttribute(one, attribute), server.getAttribute(two, attribute));
	}
}
