package org.shebaohub.offboarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shebaohub.employment.DepartureKind;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.NodeRows;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.OpenItemKind;
import org.shebaohub.offboarding.ExitCase.Leaver;
import org.shebaohub.offboarding.ExitCase.Override;
import org.shebaohub.offboarding.ExitCase.Story;
import org.shebaohub.offboarding.core.ExitCore;
import org.shebaohub.offboarding.core.ExitState;
import org.shebaohub.vault.Vault;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code exit_case}; reasons and plans are sealed. */
@Repository
class JdbcExits implements NodeRows {

	private final JdbcClient jdbc;

	private final Vault vault;

	JdbcExits(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	@java.lang.Override
	public At at() {
		return new At("exit_case", "node", "live_key is not null");
	}

	long nextNumber() {
		return jdbc.sql("select nextval('exit_number')").query(Long.class).single();
	}

	/** False when an exit of the employee lives already. */
	boolean insert(ExitCase one) {
		return jdbc.sql("""
				insert into exit_case (no, number, employee_no, node, kind, last_day, state, let_through, source, reason, opened_by,
				  opened_at, departed_on, live_key, version)
				values (:no, :number, :employee, :node, :kind, :lastDay, :state, :through, :source, :reason, :openedBy, :openedAt,
				  :departed, :live, 0)
				on conflict do nothing
				""")
			.params(values(one)).param("number", one.number()).param("employee", one.leaver().employee().value())
			.param("source", one.story().source()).param("openedBy", one.story().openedBy())
			.param("openedAt", one.story().openedAt().atOffset(ZoneOffset.UTC))
			.param("reason", sealed("reason", one.no(), one.story().reason())).update() == 1;
	}

	/** @throws OptimisticLockingFailureException when somebody else wrote in between */
	void save(ExitCase one) {
		Override override = one.override();
		int written = jdbc.sql("""
				update exit_case set node = :node, kind = :kind, last_day = :lastDay, state = :state, let_through = :through,
				  confirmed_by = :confirmed, departed_on = :departed, ended_by = :endedBy, ended_on = :endedOn,
				  override_code = :code, override_plan = :plan, override_asked_by = :askedBy, override_asked_as = :askedAs,
				  override_approved_by = :approvedBy, override_covers = :covers, live_key = :live, version = version + 1
				where no = :no and version = :version
				""")
			.params(values(one)).param("version", one.version()).param("confirmed", one.story().confirmedBy())
			.param("endedBy", one.story().endedBy()).param("endedOn", one.story().endedOn())
			.param("code", override == null ? null : override.code())
			.param("plan", override == null ? null : sealed("override_plan", one.no(), override.plan()))
			.param("askedBy", override == null ? null : override.askedBy())
			.param("askedAs", override == null ? null : override.askedAs())
			.param("approvedBy", override == null ? null : override.approvedBy())
			.param("covers", override == null ? null : words(override.covers())).update();
		if (written != 1) {
			throw new OptimisticLockingFailureException("exit " + one.no());
		}
	}

	private static Map<String, Object> values(ExitCase one) {
		Map<String, Object> values = new HashMap<>();
		values.put("no", one.no());
		values.put("node", one.leaver().node().path());
		values.put("kind", one.leaver().kind().name());
		values.put("lastDay", one.leaver().lastDay());
		values.put("state", one.state().name());
		values.put("through", one.core().letThrough());
		values.put("departed", one.story().departedOn());
		values.put("live", one.state().lives() ? one.leaver().employee().value() : null);
		return values;
	}

	private byte[] sealed(String column, String no, String text) {
		return text == null ? null : vault.seal(text, "exit_case." + column + "/" + no);
	}

	private String opened(ResultSet row, String column) throws SQLException {
		byte[] sealed = row.getBytes(column);
		return sealed == null ? null : vault.open(sealed, "exit_case." + column + "/" + row.getString("no"));
	}

	Optional<ExitCase> lock(String no) {
		return jdbc.sql("select * from exit_case where no = :no for update").param("no", no).query(this::exit).optional();
	}

	Optional<ExitCase> find(String no) {
		return jdbc.sql("select * from exit_case where no = :no").param("no", no).query(this::exit).optional();
	}

	/** The living exit of an employee, locked. */
	Optional<ExitCase> living(EmployeeNo no) {
		return jdbc.sql("select * from exit_case where live_key = :no for update").param("no", no.value())
			.query(this::exit).optional();
	}

	/** All exits of an employee, newest first. */
	List<ExitCase> of(EmployeeNo no) {
		return jdbc.sql("select * from exit_case where employee_no = :no order by number desc").param("no", no.value())
			.query(this::exit).list();
	}

	/** Newest first. @param state null for all */
	List<ExitCase> below(OrgNode node, String state, long before, int limit) {
		return jdbc.sql("""
				select * from exit_case where (node = :node or node like :below) and number < :before
				  and (cast(:state as varchar(20)) is null or state = :state)
				order by number desc limit :limit
				""")
			.param("node", node.path()).param("below", node.path() + "/%").param("before", before)
			.param("state", state).param("limit", limit).query(this::exit).list();
	}

	/** Newest first: of those who have gone while something that they owe is open. */
	List<ExitCase> owing(OrgNode node, long before, int limit) {
		List<String> owed = Stream.of(OpenItemKind.values()).filter(OpenItemKind::isOwedByEmployee).map(Enum::name).toList();
		return jdbc.sql("""
				select e.* from exit_case e where (e.node = :node or e.node like :below) and e.number < :before
				  and (e.departed_on is not null or e.state = 'COMPLETED')
				  and exists (select 1 from open_item i where i.employee_no = e.employee_no and i.closed_on is null
				    and i.kind in (:owed))
				order by e.number desc limit :limit
				""")
			.param("node", node.path()).param("below", node.path() + "/%").param("before", before)
			.param("owed", owed).param("limit", limit).query(this::exit).list();
	}

	private ExitCase exit(ResultSet row, int index) throws SQLException {
		Leaver leaver = new Leaver(new EmployeeNo(row.getString("employee_no")), new OrgNode(row.getString("node")),
				DepartureKind.valueOf(row.getString("kind")), date(row, "last_day"));
		Story story = new Story(row.getString("source"), opened(row, "reason"), row.getString("opened_by"),
				row.getObject("opened_at", OffsetDateTime.class).toInstant(), row.getString("confirmed_by"),
				date(row, "departed_on"), row.getString("ended_by"), date(row, "ended_on"));
		Override override = row.getString("override_code") == null ? null : new Override(row.getString("override_code"),
				opened(row, "override_plan"), row.getString("override_asked_by"), row.getString("override_asked_as"),
				row.getString("override_approved_by"), covers(row.getString("override_covers")));
		return new ExitCase(row.getString("no"), row.getLong("number"), leaver,
				new ExitCore(ExitState.valueOf(row.getString("state")), row.getBoolean("let_through")), story, override,
				row.getInt("version"));
	}

	private static String words(Map<String, Yuan> covers) {
		return covers.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue().fen()).collect(Collectors.joining(" "));
	}

	private static Map<String, Yuan> covers(String words) {
		return Stream.ofNullable(words).flatMap(some -> Stream.of(some.split(" "))).map(one -> one.split("="))
			.filter(one -> one.length == 2).collect(Collectors.toMap(one -> one[0], one -> Yuan.ofFen(Long.parseLong(one[1]))));
	}

	private static LocalDate date(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}
}
