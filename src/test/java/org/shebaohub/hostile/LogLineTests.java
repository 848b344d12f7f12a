package org.shebaohub.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.logging.logback.ColorConverter;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;
import org.springframework.core.io.ClassPathResource;

/** The pattern that the settings give the console, with what an attacker might want to see there. */
class LogLineTests {

	private static final String FORGED = "2026-10-12T09:00:00.000+08:00  INFO [main] org.shebaohub : all is well";

	private final LoggerContext context = new LoggerContext();

	private final PatternLayout layout = new PatternLayout();

	@BeforeEach
	void readsThePattern() {
		YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
		settings.setResources(new ClassPathResource("application.yaml"));
		Properties keys = settings.getObject();
		layout.setContext(context);
		layout.getInstanceConverterMap().put("clr", ColorConverter::new);
		layout.getInstanceConverterMap().put("wEx", ExtendedWhitespaceThrowableProxyConverter::new);
		layout.setPattern(keys.getProperty("logging.pattern.console"));
		layout.start();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r", "\r\n", "\u0085", "\u2028", "\u001b[2J\n", "\u0000", "\b\b\b", "\u009b1A" })
	@DisplayName("SEC-17 whatever is in a name, a log line stays one line and moves no cursor")
	void keepsOneLine(String control) {
		String line = written("no route for x" + control + FORGED, null);
		assertThat(line).containsPattern("(?s)no route for x .*all is well").endsWith("\n");
		assertThat(line.strip().lines()).hasSize(1);
		assertThat(line.strip().replaceAll("\u001b\\[[0-9;]*m", "")).doesNotContainPattern("[\\p{Cntrl}\\u0080-\\u009f]");
	}

	@Test
	@DisplayName("SEC-17 an exception's words begin no record that nobody wrote, and its stack stays readable")
	void keepsExceptionsApart() {
		String lines = written("it broke", new IllegalStateException("bad\r\n" + FORGED, new RuntimeException("\n" + FORGED)));
		assertThat(lines.lines().filter(line -> line.matches("(?s).*\\d{4}-\\d\\d-\\d\\dT.*") && !line.contains("all is well")))
			.hasSize(1);
		assertThat(lines.lines().filter(line -> line.startsWith("2026"))).hasSizeLessThanOrEqualTo(1);
		assertThat(lines).contains("\njava.lang.IllegalStateException: bad", "\n\tat " + LogLineTests.class.getName(),
				"\nCaused by: java.lang.RuntimeException");
	}

	@ParameterizedTest
	@ValueSource(strings = { "13812345678", "11010519491231002X", "110105194912310029", "6217000010000000003" })
	@DisplayName("SEC-08 FM-37 a personal number in a message, in an exception's words or in its cause's stands in no line of the log")
	void leavesNumbersOut(String number) {
		String lines = written("no answer for " + number + ", claim C20261012-000123",
				new IllegalStateException("Key (phone)=(" + number + ")", new RuntimeException("for " + number)));
		assertThat(lines).doesNotContain(number).contains("no answer for ****, claim C20261012-000123", "(****)", "for ****");
	}

	private String written(String message, Throwable thrown) {
		return layout.doLayout(new LoggingEvent("x", context.getLogger("org.shebaohub.x"), Level.WARN, message, thrown, null));
	}
}
