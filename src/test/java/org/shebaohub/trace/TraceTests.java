package org.shebaohub.trace;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

class TraceTests {

	private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";

	private static final String STEP = "00f067aa0ba902b7";

	@ParameterizedTest
	@CsvSource({ "00-" + ID + "-" + STEP + "-01, true", "00-" + ID + "-" + STEP + "-00, false", "00-" + ID + "-" + STEP + "-03, true",
			"cc-" + ID + "-" + STEP + "-01, true", "cc-" + ID + "-" + STEP + "-01-what-will-be-said, true" })
	@DisplayName("a trace of this and of any later version is gone on with, as the first version says it")
	void reads(String header, boolean recorded) {
		Trace told = Trace.read(header).orElseThrow();
		assertThat(told).isEqualTo(new Trace(ID, STEP, recorded));
		assertThat(told.next().header()).matches("00-" + ID + "-[0-9a-f]{16}-0" + (recorded ? 1 : 0)).doesNotContain(STEP);
	}

	@ParameterizedTest
	@NullAndEmptySource
	@ValueSource(strings = { " ", "evil", "00-" + ID + "-" + STEP, "00-" + ID + "-" + STEP + "-01-more", "ff-" + ID + "-" + STEP + "-01",
			"00-00000000000000000000000000000000-" + STEP + "-01", "00-" + ID + "-0000000000000000-01", "00-" + ID + "0-" + STEP + "-01",
			"00-4BF92F3577B34DA6A3CE929D0E0E4736-" + STEP + "-01", "00-4bf92f3577b34da6a3ce929d0e0e473g-" + STEP + "-01",
			"00-" + ID + "-" + STEP + "-01\r\nX-Evil: 1", "00-" + ID + "-" + STEP + "-01\n", " 00-" + ID + "-" + STEP + "-01",
			"00-" + ID + "-" + STEP + "-01,00-" + ID + "-" + STEP + "-01", "${jndi:ldap://evil/a}", "٠٠-" + ID + "-" + STEP + "-01" })
	@DisplayName("SEC-09 whatever else stands under that name is not read")
	void refuses(String header) {
		assertThat(Trace.read(header)).isEmpty();
	}

	@Test
	@DisplayName("SEC-09 a later version's words have an end")
	void refusesWithoutEnd() {
		assertThat(Trace.read("cc-" + ID + "-" + STEP + "-01-" + "x".repeat(500))).isEmpty();
	}

	@Test
	@DisplayName("where nobody said anything a trace begins that can be read again, another one each time")
	void begins() {
		Trace one = Trace.begin();
		assertThat(Trace.read(one.header())).contains(one);
		assertThat(Trace.begin().id()).isNotEqualTo(one.id());
	}

	@Test
	@DisplayName("a thread is at its trace until it leaves it, then where it was before")
	void comesBack() {
		Trace outer = Trace.begin();
		Trace inner = Trace.begin();
		try (TraceAtHand.Span first = TraceAtHand.enter(outer)) {
			try (TraceAtHand.Span second = TraceAtHand.enter(inner)) {
				assertThat(TraceAtHand.orBegin()).isEqualTo(inner);
			}
			assertThat(TraceAtHand.orBegin()).isEqualTo(outer);
			assertThat(MDC.get(TraceAtHand.IN_LOG)).isEqualTo(outer.id());
		}
		assertThat(TraceAtHand.orBegin().id()).isNotEqualTo(outer.id());
		assertThat(MDC.get(TraceAtHand.IN_LOG)).isNull();
	}

	@Test
	@DisplayName("production's log line is a document with the trace as trace.id beside the case")
	void standsInTheLine() {
		LoggerContext context = new LoggerContext();
		context.putObject(Environment.class.getName(), new MockEnvironment());
		StructuredLogEncoder encoder = new StructuredLogEncoder();
		encoder.setContext(context);
		encoder.setFormat("ecs");
		encoder.start();
		LoggingEvent event = new LoggingEvent("x", context.getLogger("x"), Level.INFO, "no answer", null, null);
		try (TraceAtHand.Span span = TraceAtHand.enter(new Trace(ID, STEP, true)); MDC.MDCCloseable line = MDC.putCloseable("case", "SH01-C1-1")) {
			event.setMDCPropertyMap(MDC.getCopyOfContextMap());
		}
		assertThat(new String(encoder.encode(event), StandardCharsets.UTF_8)).contains("\"trace\":{\"id\":\"" + ID + "\"}", "\"case\":\"SH01-C1-1\"");
	}
}
