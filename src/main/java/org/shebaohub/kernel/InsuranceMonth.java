package org.shebaohub.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** The month to which a contribution belongs (费款所属期), whenever it was paid. */
public record InsuranceMonth(YearMonth value) implements Comparable<InsuranceMonth> {

	public static InsuranceMonth of(int year, int month) {
		return new InsuranceMonth(YearMonth.of(year, month));
	}

	/** @param text {@code yyyy-MM} */
	public static InsuranceMonth parse(String text) {
		return new InsuranceMonth(YearMonth.parse(text));
	}

	public static InsuranceMonth containing(LocalDate date) {
		return new InsuranceMonth(YearMonth.from(date));
	}

	/** The months before this one, oldest first, this one not included. */
	public List<InsuranceMonth> previous(int count) {
		return IntStream.rangeClosed(1, count).mapToObj(back -> plus(back - count - 1)).toList();
	}

	public InsuranceMonth plus(int months) {
		return new InsuranceMonth(value.plusMonths(months));
	}

	public LocalDate firstDay() {
		return value.atDay(1);
	}

	public LocalDate lastDay() {
		return value.atEndOfMonth();
	}

	@Override
	public int compareTo(InsuranceMonth other) {
		return value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return value.toString();
	}
}
