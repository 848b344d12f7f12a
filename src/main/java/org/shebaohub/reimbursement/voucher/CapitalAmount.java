package org.shebaohub.reimbursement.voucher;

import java.util.Map;
import java.util.TreeMap;
import org.shebaohub.kernel.Yuan;

/** An amount in capital Chinese characters (大写), as vouchers must state it. */
final class CapitalAmount {

	private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";

	private static final TreeMap<Long, String> UNITS = new TreeMap<>(
			Map.of(10L, "拾", 100L, "佰", 1000L, "仟", 10_000L, "万", 100_000_000L, "亿"));

	private CapitalAmount() {
	}

	/** @throws IllegalArgumentException for less than nothing */
	static String of(Yuan amount) {
		if (Yuan.ZERO.isMoreThan(amount)) {
			throw new IllegalArgumentException("a voucher of less than nothing: " + amount);
		}
		long yuan = amount.fen() / 100;
		String whole = yuan == 0 ? "" : whole(yuan) + "元";
		return amount.equals(Yuan.ZERO) ? "零元整" : whole + rest(amount.fen() % 100, yuan > 0);
	}

	private static String rest(long fen, boolean afterYuan) {
		String tens = fen >= 10 ? digit(fen / 10) + "角" : fen > 0 && afterYuan ? "零" : "";
		return tens + (fen % 10 > 0 ? digit(fen % 10) + "分" : "整");
	}

	private static String whole(long number) {
		Map.Entry<Long, String> unit = UNITS.floorEntry(number);
		if (unit == null) {
			return digit(number);
		}
		long below = number % unit.getKey();
		// a place that is left out is said once, however many there are
		String gap = below > 0 && below < unit.getKey() / 10 ? "零" : "";
		return whole(number / unit.getKey()) + unit.getValue() + gap + (below == 0 ? "" : whole(below));
	}

	private static String digit(long digit) {
		return String.valueOf(DIGITS.charAt((int) digit));
	}
}
