package org.shebaohub.roster.status;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shebaohub.employment.EmploymentState;
import org.shebaohub.employment.EmploymentStatus;
import org.shebaohub.employment.EmploymentType;
import org.shebaohub.employment.StaffQuery;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code employment_state}; who was only ever hired has none. */
@Repository
class JdbcStates {

	private static final String ALL = """
			select e.employee_no, e.node, e.employed_from, e.employed_to, s.type, s.status, s.since, s.source
			from employment e left join employment_state s on s.employee_no = e.employee_no
			""";

	private static final String STATES = ALL
			+ "where e.employed_from = (select max(employed_from) from employment where employee_no = e.employee_no) ";

	/**
	 * Read along the index of the numbers until the page is full: PostgreSQL plans it once for all numbers, and would read and
	 * sort everybody if what is asked looked as if it left a few. So there is no comparison with a last day, no plain upper bound
	 * beside the lower one, and no plain {@code like}.
	 */
	private static final String PAGE = ALL + """
			where not exists (select 1 from employment later where later.employee_no = e.employee_no
			  and later.employed_from > e.employed_from and later.employee_no >= :after and later.employee_no >= :first)
			and (e.node = :node or e.node like :below) and e.employee_no > :after and e.employee_no >= :first
			and (e.employee_no, e.employed_from) < (:beyond, date '9999-12-31')
			and case when e.employee_no like :number then true else false end
			""";

	/** As {@code state} reads it: a last day that has passed is true before anybody has noted it. */
	private static final String STATUS = "case when e.employed_to < :today then 'LEFT' else coalesce(s.status, 'ACTIVE') end";

	/** Behind all employee numbers of one beginning, in the order of any store: an index is read from there to here. */
	private static final String LAST = "z".repeat(21);

	private final JdbcClient jdbc;

	JdbcStates(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<EmploymentStatus> status(String no) {
		return jdbc.sql("select status from employment_state where employee_no = :no").param("no", no)
			.query(String.class).optional().map(EmploymentStatus::valueOf);
	}

	/** @param protectedUntil null where nobody said so */
	void put(String no, Step now, boolean frozen, LocalDate protectedUntil) {
		int known = jdbc.sql("""
				update employment_state set type = :type, status = :status, since = :since, source = :source, frozen = :frozen,
				  protected_until = :protected where employee_no = :no
				""").param("type", now.type().name()).param("status", now.status().name())
			.param("since", now.since()).param("source", now.cause().origin().source()).param("frozen", frozen)
			.param("protected", protectedUntil, Types.DATE).param("no", no).update();
		if (known == 0) {
			jdbc.sql("""
					insert into employment_state (employee_no, type, status, since, source, frozen, protected_until)
					values (:no, :type, :status, :since, :source, :frozen, :protected)
					""").param("type", now.type().name()).param("status", now.status().name())
				.param("since", now.since()).param("source", now.cause().origin().source()).param("frozen", frozen)
				.param("protected", protectedUntil, Types.DATE).param("no", no).update();
		}
	}

	boolean isFrozen(String no) {
		return jdbc.sql("select frozen from employment_state where employee_no = :no").param("no", no)
			.query(Boolean.class).optional().orElse(false);
	}

	Set<EmployeeNo> frozen() {
		return jdbc.sql("select employee_no from employment_state where frozen = true").query(String.class).list().stream()
			.map(EmployeeNo::new).collect(Collectors.toSet());
	}

	/** Without labels. */
	Optional<EmploymentState> find(String no, LocalDate today) {
		return jdbc.sql(STATES + "and e.employee_no = :no").param("no", no).query((row, n) -> state(row, today)).optional();
	}

	/** Those at a node or below it who are looked for. @param nameIndex null for any name */
	List<EmploymentState> find(StaffQuery query, String nameIndex, OrgNode node, LocalDate today) {
		return jdbc.sql(PAGE
				+ (nameIndex == null ? "" : "and e.person_id in (select id from person where name_index = :name) ")
				+ (query.type() == null ? "" : "and coalesce(s.type, 'REGULAR') = :type ")
				+ (query.status() == null ? "" : "and " + STATUS + " = :status ") + "order by e.employee_no limit :limit")
			.param("name", nameIndex).param("node", node.path()).param("below", node.path() + "/%").param("after", query.after())
			.param("number", query.number() + "%").param("first", query.number()).param("beyond", query.number() + LAST)
			.param("type", name(query.type())).param("status", name(query.status()))
			.param("today", today).param("limit", query.limit()).query((row, n) -> state(row, today)).list();
	}

	private static String name(Enum<?> asked) {
		return asked == null ? null : asked.name();
	}

	/** Everybody who is about to leave. */
	List<EmploymentState> leaving(LocalDate today) {
		return jdbc.sql(STATES + "and s.status = 'LEAVING' and (e.employed_to is null or e.employed_to >= :today)")
			.param("today", today).query((row, n) -> state(row, today)).list();
	}

	/** A last day that has passed is true before anybody has noted it. */
	private static EmploymentState state(ResultSet row, LocalDate today) throws SQLException {
		LocalDate to = date(row, "employed_to");
		boolean known = row.getString("status") != null;
		boolean left = to != null && to.isBefore(today);
		EmploymentStatus status = left ? EmploymentStatus.LEFT
				: known ? EmploymentStatus.valueOf(row.getString("status")) : EmploymentStatus.ACTIVE;
		return new EmploymentState(new EmployeeNo(row.getString("employee_no")),
				known ? EmploymentType.valueOf(row.getString("type")) : EmploymentType.REGULAR, status,
				left ? to.plusDays(1) : known ? date(row, "since") : date(row, "employed_from"), Set.of(),
				new OrgNode(row.getString("node")), known ? row.getString("source") : "hub");
	}

	private static LocalDate date(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}
}
