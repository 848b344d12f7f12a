package org.shebaohub.notice.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.NodeRows;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.notice.Audience;
import org.shebaohub.notice.NoticeState;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of notices: one row on its way; parameters and addresses are sealed. */
@Repository
class JdbcNotices implements NodeRows {

	/** The name under which they have been sealed from the beginning. */
	private static final String ADDRESS = "notice.phone/";

	private static final String PARAMS = "notice.params/";

	private final JdbcClient jdbc;

	private final Vault vault;

	JdbcNotices(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	@Override
	public At at() {
		return new At("notice", "node", "node is not null");
	}

	long nextNumber() {
		return jdbc.sql("select nextval('notice_number')").query(Long.class).single();
	}

	void insert(Notice notice, long number, String detail) {
		Audience to = notice.audience();
		String address = notice.address();
		jdbc.sql("""
				insert into notice (no, number, case_key, channel, template, employee_no, role, node, params, state,
					address, detail, told_at, changed_at)
				values (:no, :number, :case, :channel, :template, :employee, :role, :node, :params, :state, :address,
					:detail, :at, :at)""")
			.param("no", notice.no()).param("number", number).param("case", notice.caseKey())
			.param("channel", notice.channel().name()).param("template", notice.template())
			.param("employee", to.employee() == null ? null : to.employee().value())
			.param("role", to.role() == null ? null : to.role().name())
			.param("node", to.node() == null ? null : to.node().path())
			.param("params", vault.seal(ParamsText.write(notice.params()), PARAMS + notice.no()))
			.param("address", address == null ? null : vault.seal(address, ADDRESS + notice.no()))
			.param("state", notice.state().name()).param("detail", detail)
			.param("at", notice.toldAt().atOffset(ZoneOffset.UTC)).update();
	}

	Optional<Notice> take(String no) {
		return jdbc.sql("select * from notice where no = :no for update").param("no", no).query(this::notice)
			.optional();
	}

	Optional<Notice.Standing> standing(String no) {
		return jdbc.sql("select no, channel, state, told_at, sent_at, not_found, biz_id from notice where no = :no for update")
			.param("no", no)
			.query((row, index) -> new Notice.Standing(row.getString("no"), Channel.valueOf(row.getString("channel")),
					NoticeState.valueOf(row.getString("state")), instant(row, "told_at"), instant(row, "sent_at"),
					row.getInt("not_found"), row.getString("biz_id")))
			.optional();
	}

	/** False while another with the same words is under way to this phone; the index settles it between two at once. */
	boolean sendingTo(String no, String phone, String words, LocalDate day, Instant now) {
		return jdbc.sql("""
				update notice set state = 'SENDING', address = :phone, phone_index = :index, under_way = :text, sent_on = :day,
					sent_at = :now, biz_id = null, not_found = 0, detail = null, changed_at = :now
				where no = :no and not exists (select 1 from notice other where other.under_way = :text and other.no <> :no)""")
			.param("no", no).param("phone", vault.seal(phone, ADDRESS + no)).param("index", index(phone))
			.param("text", text(phone, words)).param("day", day).param("now", now.atOffset(ZoneOffset.UTC)).update() == 1;
	}

	/** What has been under way for longer than a gateway is asked about, or is not any more, holds nothing up. */
	void release(String phone, String words, Instant before) {
		jdbc.sql("""
				update notice set under_way = null
				where under_way = :text and (sent_at < :before or biz_id is not null or state in ('WAITING', 'REFUSED'))""")
			.param("text", text(phone, words)).param("before", before.atOffset(ZoneOffset.UTC)).update();
	}

	private String text(String phone, String words) {
		return vault.blindIndex("notice.text", phone + "\n" + words);
	}

	/** An id that is known stays; under way is what may be at the gateway and is not told by an id. */
	void turn(String no, NoticeState state, String bizId, String detail, Instant askAt, Instant now) {
		jdbc.sql("""
				update notice set state = :state, biz_id = coalesce(biz_id, :biz), detail = :detail, ask_at = :ask,
					under_way = case when coalesce(biz_id, :biz) is null and :state not in ('WAITING', 'REFUSED') then under_way end,
					changed_at = :now
				where no = :no""")
			.param("no", no).param("state", state.name()).param("biz", isId(bizId) ? bizId : null).param("detail", shown(detail))
			.param("ask", askAt == null ? null : askAt.atOffset(ZoneOffset.UTC))
			.param("now", now.atOffset(ZoneOffset.UTC)).update();
	}

	/** Nothing where an id is known. */
	void identify(String no, String bizId) {
		if (isId(bizId)) {
			jdbc.sql("update notice set biz_id = :biz, under_way = null where no = :no and biz_id is null").param("no", no)
				.param("biz", bizId).update();
		}
	}

	/** What a gateway calls an id and could not be kept is none: the message is told by its template and parameters then. */
	private static boolean isId(String bizId) {
		return bizId != null && !bizId.isEmpty() && bizId.length() <= 60;
	}

	/** The other side's own words, however many. */
	private static String shown(String detail) {
		return detail == null || detail.length() <= 200 ? detail : detail.substring(0, 200);
	}

	void notFound(String no, int times) {
		jdbc.sql("update notice set not_found = :times where no = :no").param("no", no).param("times", times).update();
	}

	Set<String> others(Notice notice, LocalDate day) {
		return jdbc.sql("""
				select biz_id from notice
				where phone_index = :index and sent_on between :before and :after and biz_id is not null and no <> :no""")
			.param("index", index(notice.address())).param("before", day.minusDays(1)).param("after", day.plusDays(1))
			.param("no", notice.no())
			.query(String.class).set();
	}

	private String index(String phone) {
		return vault.blindIndex("notice.phone", phone);
	}

	Notice notice(ResultSet row, int index) throws SQLException {
		String no = row.getString("no");
		byte[] address = row.getBytes("address");
		return new Notice(no, row.getString("case_key"), Channel.valueOf(row.getString("channel")),
				row.getString("template"), audience(row),
				ParamsText.read(vault.open(row.getBytes("params"), PARAMS + no)),
				NoticeState.valueOf(row.getString("state")), instant(row, "told_at"),
				address == null ? null : vault.open(address, ADDRESS + no),
				row.getObject("sent_on", LocalDate.class), row.getString("biz_id"));
	}

	static Audience audience(ResultSet row) throws SQLException {
		String employee = row.getString("employee_no");
		return employee != null ? Audience.employee(new EmployeeNo(employee))
				: Audience.role(Role.valueOf(row.getString("role")), new OrgNode(row.getString("node")));
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return at == null ? null : at.toInstant();
	}
}
