package org.shebaohub.rehearsal.exit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Judges what became of who resigned: one exit, held while the loan is open and only then, and each thing done once. */
public final class ExitJudge {

	private static final long LOAN = 50_000;

	/**
	 * What the hub has of a leaver.
	 *
	 * @param exits state of each exit @param items open of each loan @param clearings so many times it was paid back
	 * @param removals the schemes from which removal was asked
	 */
	record Found(Leaver leaver, long employments, List<String> exits, List<Long> items, long clearings, List<String> removals) {
	}

	private ExitJudge() {
	}

	/** @param store a copy of what the hub has left */
	public static List<String> violations(List<Leaver> leavers, JdbcClient store) {
		return violations(leavers.stream().map(leaver -> found(leaver, store)).toList());
	}

	static List<String> violations(List<Found> all) {
		List<String> violations = new ArrayList<>();
		for (Found one : all) {
			String no = one.leaver().no();
			check(violations, one.employments() == 1, no + " has " + one.employments() + " employments");
			check(violations, one.exits().equals(List.of(one.leaver().settles() ? "CLEARED" : "BLOCKED")),
					no + (one.leaver().settles() ? " paid back" : " still owes") + " and the exits are " + one.exits());
			check(violations, one.items().equals(List.of(one.leaver().settles() ? 0 : LOAN)), no + " owes " + one.items());
			check(violations, one.clearings() == (one.leaver().settles() ? 1 : 0), no + " paid back " + one.clearings() + " times");
			check(violations, one.removals().equals(List.of("HOUSING_FUND", "SOCIAL_INSURANCE")),
					no + " was removed from " + one.removals());
		}
		return violations;
	}

	private static Found found(Leaver leaver, JdbcClient store) {
		return new Found(leaver, count(store, "select count(*) from employment where employee_no = :no", leaver.no()),
				texts(store, "select state from exit_case where employee_no = :no", leaver.no()),
				store.sql("select open from open_item where employee_no = :no").param("no", leaver.no()).query(Long.class).list(),
				count(store, "select count(*) from item_clearing where reversed_on is null and record = :no", leaver.clearing()),
				texts(store, "select scheme from enrollment_change where employee_no = :no and kind = 'REMOVAL' order by scheme",
						leaver.no()));
	}

	private static long count(JdbcClient store, String sql, String no) {
		return store.sql(sql).param("no", no).query(Long.class).single();
	}

	private static List<String> texts(JdbcClient store, String sql, String no) {
		return store.sql(sql).param("no", no).query(String.class).list();
	}

	private static void check(List<String> violations, boolean holds, String violation) {
		if (!holds) {
			violations.add(violation);
		}
	}
}
