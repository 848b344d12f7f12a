package org.shebaohub.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YuanTests {

	private static final long MOST = 99_999_999_999_999L;

	@Test
	@DisplayName("RULE-10 sums in yuan are sums in fen, to the last fen, whatever the amounts")
	void sumsAreSumsOfFen() {
		long seed = Long.getLong("yuan.seed", System.nanoTime());
		System.out.println("yuan: seed " + seed);
		Random random = new Random(seed);
		for (int number = 0; number < 10_000; number++) {
			long a = random.nextLong(-MOST, MOST);
			long b = random.nextLong(-MOST, MOST);
			Yuan one = Yuan.ofFen(a);
			Yuan other = Yuan.ofFen(b);
			assertThat(one.plus(other).fen()).isEqualTo(a + b);
			assertThat(one.minus(other).fen()).isEqualTo(a - b);
			assertThat(one.plus(one.negate())).isEqualTo(Yuan.ZERO);
			assertThat(one.isMoreThan(other)).isEqualTo(a > b);
			assertThat(Yuan.of(one.toString())).as("read as it was written").isEqualTo(one);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.005", "1e3", "+1", "1,000", "", " 1", "0x1", ".5", "1.", "١", "9999999999999999" })
	@DisplayName("an amount with three places, an exponent, grouping or foreign digits is no amount")
	void refusesWhatIsNoAmount(String text) {
		assertThatThrownBy(() -> Yuan.of(text)).isInstanceOf(NumberFormatException.class);
	}

	@Test
	@DisplayName("rounding never happens by accident")
	void neverRounds() {
		assertThatThrownBy(() -> new Yuan(new BigDecimal("0.001"))).isInstanceOf(ArithmeticException.class);
		assertThat(Yuan.of("1.5")).isEqualTo(Yuan.of("1.50")).hasToString("1.50");
	}
}
