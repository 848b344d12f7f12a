package org.shebaohub.web.letters;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HeaderTextTests {

	@Test
	@DisplayName("a reason arrives in Chinese, whether a shell sends its bytes or a browser encodes them")
	void readsBothWays() {
		assertThat(HeaderText.of(new String("核对账户".getBytes(UTF_8), ISO_8859_1))).isEqualTo("核对账户");
		assertThat(HeaderText.of("%E6%A0%B8%E5%AF%B9+A%20B")).isEqualTo("核对+A B");
		assertThat(HeaderText.of("Call her")).isEqualTo("Call her");
	}

	@Test
	@DisplayName("bytes that are no text, broken encodings and control characters are no reason")
	void readsNothingElse() {
		assertThat(HeaderText.of(null)).isNull();
		assertThat(HeaderText.of("50 % of it")).isEmpty();
		assertThat(HeaderText.of("a%0ab")).isEmpty();
		assertThat(HeaderText.of("\u00e9\u00e9")).isEmpty();
	}
}
