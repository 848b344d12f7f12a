package org.shebaohub.layout;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.kernel.CanonicalJson;
import org.shebaohub.kernel.NodeRows;
import org.shebaohub.kernel.OrgNode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code file_layout}; none is ever changed. */
@Repository
class JdbcLayouts implements NodeRows {

	private final JdbcClient jdbc;

	JdbcLayouts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public At at() {
		return new At("file_layout", "node", "true");
	}

	Optional<FileLayout> find(String source, LocalDate on) {
		return jdbc.sql("""
				select node, place, definition from file_layout where source = :source and valid_from <= :on
				order by valid_from desc, id desc limit 1
				""")
			.param("source", source)
			.param("on", on)
			.query((row, n) -> new LayoutText(row.getString("definition")).layout(new OrgNode(row.getString("node")),
					row.getString("place")))
			.optional();
	}

	/** The one in force on that day and those that follow. */
	List<LayoutDesk.Change> changes(String source, LocalDate on) {
		return jdbc.sql("""
				select * from file_layout where source = :source and (valid_from > :on or id = (select id from file_layout
				  where source = :source and valid_from <= :on order by valid_from desc, id desc limit 1))
				order by valid_from, id
				""")
			.param("source", source)
			.param("on", on)
			.query((row, n) -> new LayoutDesk.Change(source, new OrgNode(row.getString("node")), row.getString("place"),
					row.getString("definition"), row.getObject("valid_from", LocalDate.class)))
			.list();
	}

	List<String> sources() {
		return jdbc.sql("select distinct source from file_layout order by source").query(String.class).list();
	}

	boolean isSaidByAnother(LayoutDesk.Change change, String by) {
		return jdbc.sql("select count(*) from file_layout_word where source = ? and content = ? and said_by <> ?")
			.params(change.source(), content(change), by).query(Integer.class).single() > 0;
	}

	void say(LayoutDesk.Change change, String by, Instant now) {
		jdbc.sql("insert into file_layout_word (source, content, said_by, said_at) values (?, ?, ?, ?) on conflict do nothing")
			.params(change.source(), content(change), by, Timestamp.from(now)).update();
	}

	void forget(LayoutDesk.Change change) {
		jdbc.sql("delete from file_layout_word where source = ? and content = ?").params(change.source(), content(change)).update();
	}

	private static String content(LayoutDesk.Change change) {
		return CanonicalJson.write(Map.of("definition", change.definition(), "place", change.place(), "node", change.node(),
				"validFrom", change.validFrom()));
	}

	void insert(LayoutDesk.Change change, String by, Instant now) {
		jdbc.sql("""
				insert into file_layout (source, node, place, definition, valid_from, set_by, set_at)
				values (:source, :node, :place, :definition, :from, :by, :now)
				""")
			.param("source", change.source())
			.param("node", change.node().path())
			.param("place", change.place())
			.param("definition", change.definition())
			.param("from", change.validFrom())
			.param("by", by)
			.param("now", Timestamp.from(now))
			.update();
	}
}
