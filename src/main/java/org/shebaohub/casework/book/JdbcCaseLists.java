package org.shebaohub.casework.book;

import java.sql.Types;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.casework.CaseView;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads cases. */
@Repository
class JdbcCaseLists implements CaseLists {

	private final JdbcClient jdbc;

	private final JdbcCaseRows rows;

	JdbcCaseLists(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.rows = new JdbcCaseRows(vault);
	}

	@Override
	public Optional<Case> find(String no) {
		return jdbc.sql("select * from casework_case where no = :no").param("no", no).query(rows::read).optional();
	}

	@Override
	public List<Case> list(OrgNode scope, CaseView.Filter filter, long before, int limit) {
		return jdbc.sql("""
				select * from casework_case
				where number < :before and (node = :scope or node like :below)
				  and (cast(:kind as varchar) is null or kind = :kind)
				  and (cast(:cause as varchar) is null or cause = :cause)
				  and (cast(:state as varchar) is null or state = :state)
				  and (cast(:about as varchar) is null or about = :about)
				  and (cast(:living as boolean) is null or (open_key is not null) = :living)
				order by number desc limit :limit
				""")
			.param("before", before).param("scope", scope.path()).param("below", scope.path() + "/%")
			.param("kind", name(filter.kind()), Types.VARCHAR).param("cause", name(filter.cause()), Types.VARCHAR)
			.param("state", name(filter.state()), Types.VARCHAR).param("about", filter.about(), Types.VARCHAR)
			.param("living", filter.living(), Types.BOOLEAN).param("limit", limit).query(rows::read).list();
	}

	@Override
	public Map<CaseKind, Long> living(OrgNode scope) {
		Map<CaseKind, Long> living = new EnumMap<>(CaseKind.class);
		jdbc.sql("""
				select kind, count(*) as cases from casework_case
				where open_key is not null and (node = :scope or node like :below) group by kind
				""")
			.param("scope", scope.path()).param("below", scope.path() + "/%")
			.query(row -> {
				living.put(CaseKind.valueOf(row.getString("kind")), row.getLong("cases"));
			});
		return living;
	}

	private static String name(Enum<?> value) {
		return value == null ? null : value.name();
	}

	@Override
	public List<String> members(String no, int limit) {
		return jdbc.sql("select member from casework_member where case_no = :no order by member limit :limit")
			.param("no", no).param("limit", limit).query(String.class).list();
	}

	@Override
	public long countMembers(String no) {
		return jdbc.sql("select count(*) from casework_member where case_no = :no").param("no", no).query(Long.class)
			.single();
	}

	@Override
	public List<String> about(String businessKey) {
		return jdbc.sql("select no from casework_case where about = :key order by number").param("key", businessKey)
			.query(String.class).list();
	}

	@Override
	public List<String> concerning(String businessKey) {
		return jdbc.sql("""
				select no from casework_case
				where about = :key
				  or no in (select case_no from casework_member where member in (:key, :claim, :employee))
				order by number
				""")
			.param("key", businessKey).param("claim", "claim/" + businessKey).param("employee", "employee/" + businessKey)
			.query(String.class).list();
	}

	@Override
	public List<String> linked(Case one) {
		return jdbc.sql("""
				select no from casework_case
				where no <> :no and (about = :about
				  or no in (select case_no from casework_member where member in (:about, :claim))
				  or 'claim/' || about in (select member from casework_member where case_no = :no))
				order by number limit 200
				""")
			.param("no", one.no()).param("about", one.report().about()).param("claim", "claim/" + one.report().about())
			.query(String.class).list();
	}
}
