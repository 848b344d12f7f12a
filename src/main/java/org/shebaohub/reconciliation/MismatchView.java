package org.shebaohub.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;

/**
 * The whole of a mismatch.
 *
 * @param points what every source says of the person now
 * @param history what happened to it, oldest first, earlier times that it was open included
 */
public record MismatchView(Summary summary, List<StatusView.Point> points, List<Happening> history) {

	/** How far people have come with a mismatch; only the systems themselves close it, by agreeing again. */
	public enum State {

		OPEN("待核查"), ANSWERED("已答复,处理中"), DISPUTED("有争议"), CLOSED("已一致");

		private final String word;

		State(String word) {
			this.word = word;
		}

		/** The word that people read. */
		public String word() {
			return word;
		}
	}

	/**
	 * A mismatch in a list.
	 *
	 * @param source who says otherwise than HR, or than the hub's own ledger
	 * @param hrStatus what HR says; of accounts what the hub's ledger says, in yuan
	 * @param hrSince first day of the employment, or its last day when HR says LEFT
	 * @param otherStatus NONE when the source says nothing
	 * @param bornOn the day from which the two disagree
	 * @param ageDays since that day, until it was closed
	 * @param monthlyRisk what a month of contributions comes to, of accounts the difference; null when not known
	 * @param action what to do next
	 * @param episodes how often it was found, closed times in between
	 * @param subject the debt, such as {@code AMOUNT/E1118/ADVANCE/2026-08/PENSION}; of a status its source
	 */
	public record Summary(String no, MismatchType type, String typeWord, StatusSource source, String sourceWord,
			String employeeNo, String node, String hrStatus, LocalDate hrSince, String otherStatus, LocalDate otherSince,
			LocalDate otherAsOf, LocalDate bornOn, Instant foundAt, Instant closedAt, long ageDays, State state,
			String stateWord, Role owner, Yuan monthlyRisk, String action, CauseCode cause, String causeWord, String answer,
			int episodes, String subject) {
	}

	/** One entry of the history, with what both said then. */
	public record Happening(String kind, Instant at, String who, String hrStatus, String otherStatus, String note) {
	}

	/** Which mismatches are asked for; null means any. @param olderThanDays born longer ago than that */
	public record Filter(MismatchType type, StatusSource source, State state, Role owner, String node,
			Integer olderThanDays) {
	}

	/** Some mismatches, newest first, and where the next page begins; null after the last. */
	public record Page(List<Summary> mismatches, Long next) {
	}
}
