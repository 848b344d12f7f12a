package org.shebaohub.notice.book;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Role;
import org.shebaohub.notice.Audience;
import org.shebaohub.notice.NoticeState;
import org.shebaohub.notice.NoticeTrace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of notices: many at once, for their readers and for the questions that are due. */
@Repository
class JdbcNoticeLists {

	private final JdbcClient jdbc;

	private final JdbcNotices notices;

	JdbcNoticeLists(JdbcClient jdbc, JdbcNotices notices) {
		this.jdbc = jdbc;
		this.notices = notices;
	}

	List<Notice> inbox(Actor actor, List<Audience> posts, long before, int limit) {
		String self = actor.self() == null ? "" : actor.self().value();
		Set<String> roles = actor.roles().stream().map(Role::name).collect(Collectors.toSet());
		var question = jdbc.sql("""
				select * from notice
				where channel = 'SYSTEM' and number < :before
					and (employee_no = :self
						or role in (:roles) and (node = :scope or node like :below) %s)
				order by number desc limit :limit""".formatted(orTo(posts.size())))
			.param("before", before).param("self", self).param("roles", roles).param("scope", actor.scope().path())
			.param("below", actor.scope().path() + "/%").param("limit", limit);
		for (int i = 0; i < posts.size(); i++) {
			question = question.param("role" + i, posts.get(i).role().name()).param("node" + i, posts.get(i).node().path())
				.param("below" + i, posts.get(i).node().path() + "/%");
		}
		return question.query(notices::notice).list();
	}

	private static String orTo(int posts) {
		return IntStream.range(0, posts)
			.mapToObj(i -> "or role = :role%1$d and (node = :node%1$d or node like :below%1$d)".formatted(i))
			.collect(Collectors.joining(" "));
	}

	List<NoticeTrace> about(String caseKey) {
		return traces("case_key", caseKey);
	}

	List<NoticeTrace> to(EmployeeNo no) {
		return traces("employee_no", no.value());
	}

	private List<NoticeTrace> traces(String column, String value) {
		return jdbc.sql("""
				select no, told_at, channel, template, employee_no, role, node, state, changed_at from notice
				where %s = :value order by number""".formatted(column)).param("value", value)
			.query((row, index) -> new NoticeTrace(row.getString("no"), JdbcNotices.instant(row, "told_at"),
					row.getString("channel"), row.getString("template"), JdbcNotices.audience(row).label(),
					NoticeState.valueOf(row.getString("state")), JdbcNotices.instant(row, "changed_at")))
			.list();
	}

	/** Takes those whose question is due; each is handed out once. */
	List<String> takeDue(Instant now, int limit) {
		List<String> due = jdbc.sql("""
				select no from notice where no in (select no from notice where ask_at <= :now order by ask_at limit :limit)
					and ask_at <= :now for update skip locked""")
			.param("now", now.atOffset(ZoneOffset.UTC)).param("limit", limit).query(String.class).list();
		if (!due.isEmpty()) {
			jdbc.sql("update notice set ask_at = null where no in (:due)").param("due", due).update();
		}
		return due;
	}
}
