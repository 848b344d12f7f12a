package org.shebaohub.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.shebaohub.kernel.Finding;
import org.shebaohub.roster.fact.Field;
import org.shebaohub.roster.sheet.Batches;

/**
 * A roster as a file brings it.
 *
 * @param name of the file
 * @param full true when whoever is not in it has left; else it holds only what changed
 * @param asOf the day that it describes
 */
public record RosterSheet(String name, boolean full, LocalDate asOf, Lines lines) {

	/** The lines of a sheet, never all of them in memory; they can be read again. */
	@FunctionalInterface
	public interface Lines {

		/** @return what is wrong with those that could not be given to the taker */
		List<Finding> read(Consumer<Line> taker);

		/** Said by whoever works on them, so that nobody else takes them over. */
		default void goesOn() {
		}

		/**
		 * The lines in lists, read ahead in a thread of its own: only the taker may write into the store.
		 *
		 * @param ready makes a list ready in that thread
		 */
		default <P> List<Finding> read(int size, Function<List<Line>, P> ready, Consumer<P> taker) {
			return Batches.of(size, this::read, ready, list -> {
				goesOn();
				taker.accept(list);
			});
		}
	}

	/**
	 * One employment.
	 *
	 * @param number of the line in the file, from 1 on
	 * @param values by column; empty cells are absent
	 */
	public record Line(int number, Map<String, String> values) {

		/** As far as it was checked. */
		String employeeNo() {
			return values.get(Field.EMPLOYEE_NO.word);
		}

		/** Without what it says of people: it may be logged. */
		@Override
		public String toString() {
			return "Line[" + number + "]";
		}
	}
}
