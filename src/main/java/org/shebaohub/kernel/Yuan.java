package org.shebaohub.kernel;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** An amount of money in yuan with exactly two places; fen is its smallest unit. */
public record Yuan(BigDecimal amount) implements Comparable<Yuan> {

	private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,2})?");

	public static final Yuan ZERO = ofFen(0);

	/** @throws ArithmeticException when the amount has more than two places: rounding is a policy, never an accident */
	public Yuan {
		amount = amount.setScale(2);
	}

	/** Reads a plain decimal such as {@code 1234.5}; no sign but a leading minus, no exponent, no grouping. */
	public static Yuan of(String decimal) {
		if (!DECIMAL.matcher(decimal).matches()) {
			throw new NumberFormatException("not an amount in yuan with at most two places: " + decimal);
		}
		return new Yuan(new BigDecimal(decimal));
	}

	public static Yuan ofFen(long fen) {
		return new Yuan(BigDecimal.valueOf(fen, 2));
	}

	public long fen() {
		return amount.unscaledValue().longValueExact();
	}

	public Yuan plus(Yuan other) {
		return new Yuan(amount.add(other.amount));
	}

	public Yuan minus(Yuan other) {
		return new Yuan(amount.subtract(other.amount));
	}

	public Yuan negate() {
		return new Yuan(amount.negate());
	}

	public boolean isPositive() {
		return amount.signum() > 0;
	}

	/** The smaller one of both. */
	public Yuan smaller(Yuan other) {
		return isMoreThan(other) ? other : this;
	}

	public boolean isMoreThan(Yuan other) {
		return compareTo(other) > 0;
	}

	@Override
	public int compareTo(Yuan other) {
		return amount.compareTo(other.amount);
	}

	@Override
	public String toString() {
		return amount.toPlainString();
	}
}
