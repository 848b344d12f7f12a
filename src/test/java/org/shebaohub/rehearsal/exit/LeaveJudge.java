package org.shebaohub.rehearsal.exit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Judges what was advanced for those on leave and how it ended: each paid month once, one order or one agreement of two. */
public final class LeaveJudge {

	private static final List<String> MONTHS = List.of("2026-06", "2026-07", "2026-08", "2026-09");

	private static final List<String> SHARES = List.of("MEDICAL 16000", "PENSION 64000");

	private static final long ALL = 320_000;

	/**
	 * What there is of a mother.
	 *
	 * @param advances month, line and amount of each in the hub, in that order @param open what is left of all of them
	 * @param orders state and amount of each deduction in the hub @param taken so many deductions of hers the ERP has booked
	 * @param exits state of each, who asked to let her through and who agreed
	 */
	record Found(Mother mother, List<String> advances, long open, List<String> orders, long taken, List<String> exits) {
	}

	private LeaveJudge() {
	}

	/** @param store a copy of what the hub has left @param erp what the ERP has written down before it answered */
	public static List<String> violations(List<Mother> mothers, JdbcClient store, Path erp) {
		return violations(mothers.stream().map(mother -> found(mother, store, erp)).toList());
	}

	static List<String> violations(List<Found> all) {
		List<String> violations = new ArrayList<>();
		for (Found one : all) {
			String no = one.mother().no();
			boolean recovers = one.mother().recovers();
			check(violations, one.advances().equals(paid()), no + " was advanced " + difference(one.advances()));
			check(violations, one.open() == (recovers ? 0 : ALL), no + " owes " + one.open());
			check(violations, one.orders().equals(recovers ? List.of("FULL " + ALL) : List.of()), no + " has the orders " + one.orders());
			check(violations, one.taken() == (recovers ? 1 : 0), no + " was deducted " + one.taken() + " times by the ERP");
			check(violations, one.exits().equals(List.of(recovers ? "CLEARED - -" : "CLEARED hr.manager finance.manager")),
					no + " has the exits " + one.exits());
		}
		return violations;
	}

	/** What the employer paid of her own shares. */
	static List<String> paid() {
		return MONTHS.stream().flatMap(month -> SHARES.stream().map(share -> month + " " + share)).toList();
	}

	private static String difference(List<String> advances) {
		return new TreeSet<>(advances).containsAll(paid()) ? advances.size() + " times: " + advances : "only " + advances;
	}

	private static Found found(Mother mother, JdbcClient store, Path erp) {
		List<String> advances = texts(store, """
				select substring(cast(insurance_month as varchar), 1, 7) || ' ' || line || ' ' || booked from open_item
				where employee_no = :no and kind = 'ADVANCE' order by insurance_month, line""", mother.no());
		long open = store.sql("select coalesce(sum(open), 0) from open_item where employee_no = :no").param("no", mother.no())
			.query(Long.class).single();
		return new Found(mother, advances, open,
				texts(store, "select state || ' ' || amount from deduction_order where employee_no = :no order by no", mother.no()),
				taken(erp, mother.no()), texts(store, """
						select state || ' ' || coalesce(override_asked_by, '-') || ' ' || coalesce(override_approved_by, '-')
						from exit_case where employee_no = :no""", mother.no()));
	}

	private static long taken(Path erp, String no) {
		try {
			return Files.readAllLines(erp).stream()
				.filter(line -> line.contains("\"orderNo\":\"" + line.substring(0, line.indexOf(' ')) + "\""))
				.filter(line -> line.contains("\"employeeNo\":\"" + no + "\"")).count();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
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
