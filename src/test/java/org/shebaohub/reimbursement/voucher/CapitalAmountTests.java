package org.shebaohub.reimbursement.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.kernel.Yuan;

class CapitalAmountTests {

	@ParameterizedTest
	@DisplayName("R-002-68 the examples of the rules for payment and settlement, and the ends of the scale")
	@CsvSource({ "1409.50, 壹仟肆佰零玖元伍角整", "6007.14, 陆仟零柒元壹角肆分", "1680.32, 壹仟陆佰捌拾元叁角贰分",
			"107000.53, 壹拾万柒仟元伍角叁分", "16409.02, 壹万陆仟肆佰零玖元零贰分", "325.04, 叁佰贰拾伍元零肆分", "0.00, 零元整", "0.05, 伍分",
			"0.50, 伍角整", "10.00, 壹拾元整", "100000000.00, 壹亿元整", "100000001.01, 壹亿零壹元零壹分", "20050000.00, 贰仟零伍万元整",
			"999999999999.99, 玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分", "1000000000000.00, 壹万亿元整" })
	void writes(String amount, String words) {
		assertThat(CapitalAmount.of(Yuan.of(amount))).isEqualTo(words);
	}

	@Test
	@DisplayName("property: what is written reads back as the amount, and no zero is said twice")
	void readsBack() {
		long seed = System.nanoTime();
		System.out.println("capital amounts seed " + seed);
		Random random = new Random(seed);
		for (int i = 0; i < 100_000; i++) {
			long fen = random.nextLong(1, (long) Math.pow(10, 1 + random.nextInt(14)));
			fen = random.nextBoolean() ? fen : fen / 10_000 * 10_000 + random.nextInt(100);
			String words = CapitalAmount.of(Yuan.ofFen(Math.max(fen, 1)));
			assertThat(read(words)).as("%s, seed %s", words, seed).isEqualTo(Math.max(fen, 1));
			assertThat(words).doesNotContain("零零", "零元", "零万", "零亿").doesNotStartWith("零").doesNotStartWith("元");
		}
		assertThatThrownBy(() -> CapitalAmount.of(Yuan.of("-0.01"))).isInstanceOf(IllegalArgumentException.class);
	}

	/** In fen; knows nothing of how it was written. */
	private static long read(String words) {
		Map<Character, Long> small = Map.of('拾', 10L, '佰', 100L, '仟', 1000L);
		long total = 0;
		long section = 0;
		long digit = 0;
		for (char sign : words.toCharArray()) {
			int value = "零壹贰叁肆伍陆柒捌玖".indexOf(sign);
			if (value >= 0) {
				digit = value;
			}
			else if (small.containsKey(sign)) {
				section += digit * small.get(sign);
				digit = 0;
			}
			else {
				switch (sign) {
					case '万' -> section = (section + digit) * 10_000;
					case '亿' -> total = (total + section + digit) * 100_000_000L;
					case '元' -> total = (total + section + digit) * 100;
					case '角' -> total += digit * 10;
					case '分' -> total += digit;
					default -> {
					}
				}
				section = sign == '万' ? section : 0;
				digit = 0;
			}
		}
		return total;
	}
}
