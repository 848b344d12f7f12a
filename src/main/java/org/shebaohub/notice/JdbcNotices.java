package org.shebaohub.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of notices; parameters and telephone numbers are sealed. */
@Repository
class JdbcNotices {

	private final JdbcClient jdbc;

	private final Vault vault;

	JdbcNotices(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	long nextNumber() {
		return jdbc.sql("select nextval('notice_number')").query(Long.class).single();
	}

	void insert(Notice notice, long number) {
		Audience to = notice.audience();
		jdbc.sql("""
				insert into notice (no, number, case_key, channel, template, employee_no, role, node, params, state,
					told_at, changed_at)
				values (:no, :number, :case, :channel, :template, :employee, :role, :node, :params, :state, :at, :at)""")
			.param("no", notice.no()).param("number", number).param("case", notice.caseKey())
			.param("channel", notice.channel().name()).param("template", notice.template())
			.param("employee", to.employee() == null ? null : to.employee().value())
			.param("role", to.role() == null ? null : to.role().name())
			.param("node", to.node() == null ? null : to.node().path())
			.param("params", vault.seal(ParamsText.write(notice.params()), "notice.params/" + notice.no()))
			.param("state", notice.state().name()).param("at", notice.toldAt().atOffset(ZoneOffset.UTC)).update();
	}

	/** Locks the row until the transaction ends. */
	Optional<Notice> take(String no) {
		return jdbc.sql("select * from notice where no = :no for update").param("no", no).query(this::notice)
			.optional();
	}

	void update(Notice notice, String detail, Instant now) {
		String phone = notice.phone();
		jdbc.sql("""
				update notice set state = :state, phone = :phone, phone_index = :index, sent_on = :day, biz_id = :biz,
					detail = :detail, changed_at = :now where no = :no""")
			.param("no", notice.no()).param("state", notice.state().name())
			.param("phone", phone == null ? null : vault.seal(phone, "notice.phone/" + notice.no()))
			.param("index", phone == null ? null : vault.blindIndex("notice.phone", phone))
			.param("day", notice.sentOn()).param("biz", notice.bizId()).param("detail", detail)
			.param("now", now.atOffset(ZoneOffset.UTC)).update();
	}

	/** The gateway's ids of other notices to the same telephone on the same day. */
	Set<String> others(Notice notice) {
		return jdbc.sql("""
				select biz_id from notice
				where phone_index = :index and sent_on = :day and biz_id is not null and no <> :no""")
			.param("index", vault.blindIndex("notice.phone", notice.phone())).param("day", notice.sentOn())
			.param("no", notice.no()).query(String.class).set();
	}

	/** System messages to the actor himself, and to a role of his over a node in his scope; newest first. */
	List<Notice> inbox(Actor actor, long before, int limit) {
		String self = actor.self() == null ? "" : actor.self().value();
		Set<String> roles = actor.roles().stream().map(Role::name).collect(Collectors.toSet());
		return jdbc.sql("""
				select * from notice
				where channel = 'SYSTEM' and number < :before
					and (employee_no = :self
						or role in (:roles) and (node = :scope or node like :below))
				order by number desc limit :limit""")
			.param("before", before).param("self", self).param("roles", roles).param("scope", actor.scope().path())
			.param("below", actor.scope().path() + "/%").param("limit", limit).query(this::notice).list();
	}

	List<NoticeTrace> about(String caseKey) {
		return jdbc.sql("select * from notice where case_key = :key order by number").param("key", caseKey)
			.query((row, index) -> {
				Notice notice = notice(row, index);
				return new NoticeTrace(notice.no(), notice.toldAt(), notice.channel().name(), notice.template(),
						notice.audience().label(), notice.state(), instant(row, "changed_at"));
			}).list();
	}

	private Notice notice(ResultSet row, int index) throws SQLException {
		String no = row.getString("no");
		String employee = row.getString("employee_no");
		Audience to = employee != null ? Audience.employee(new EmployeeNo(employee))
				: Audience.role(Role.valueOf(row.getString("role")), new OrgNode(row.getString("node")));
		byte[] phone = row.getBytes("phone");
		return new Notice(no, row.getString("case_key"), Channel.valueOf(row.getString("channel")),
				row.getString("template"), to,
				ParamsText.read(vault.open(row.getBytes("params"), "notice.params/" + no)),
				NoticeState.valueOf(row.getString("state")), instant(row, "told_at"),
				phone == null ? null : vault.open(phone, "notice.phone/" + no),
				row.getObject("sent_on", LocalDate.class), row.getString("biz_id"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}
}
