package org.shebaohub.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RawBodyTests {

	static Stream<byte[]> bodies() {
		return Stream.of("{\"name\":\"张三\"".getBytes(StandardCharsets.UTF_8), "{\"name\":\"张三\"}".getBytes(Charset.forName("GB18030")),
				"base64:e30=".getBytes(StandardCharsets.UTF_8), new byte[0], new byte[] { 0, -1, -2 });
	}

	@ParameterizedTest
	@MethodSource("bodies")
	@DisplayName("FM-13 a body that nobody could read is kept byte by byte, whatever its charset")
	void keepsEveryByte(byte[] body) {
		assertThat(RawBody.bytes(RawBody.incoming("hr:sap", "unread", "hr.event", body).content())).isEqualTo(body);
	}
}
