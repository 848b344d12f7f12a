package org.shebaohub.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import org.shebaohub.kernel.Yuan;

/**
 * Mismatches in numbers, of one scope.
 *
 * @param people so many were compared
 * @param mismatched so many of them are in an open mismatch
 * @param ratePercent mismatched of people, two places; the rest was matched without anybody
 */
public record MismatchFigures(long people, long mismatched, BigDecimal ratePercent, List<OfType> types, List<OfCause> causes) {

	/**
	 * @param daysToFind on average, from the day on which the systems began to disagree
	 * @param hoursToClose on average, from when it was found
	 */
	public record OfType(MismatchType type, String typeWord, long open, long closed, Yuan monthlyRisk, BigDecimal daysToFind,
			BigDecimal hoursToClose) {
	}

	/** How often that was why. */
	public record OfCause(CauseCode cause, String causeWord, long count) {
	}
}
