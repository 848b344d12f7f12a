package org.shebaohub.filing.book;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The applied among the rows of {@code filed_file}. */
@Repository
class JdbcAppliedFiles implements AppliedFiles {

	private final JdbcClient jdbc;

	JdbcAppliedFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Applied> last(String source, String digest) {
		return jdbc.sql("""
				select id, name from filed_file where source = :source and digest = :digest and state = 'APPLIED'
				order by settled_at desc, id desc limit 1
				""").param("source", source).param("digest", digest)
			.query((row, n) -> new Applied(row.getLong("id"), row.getString("name"))).optional();
	}

	@Override
	public List<String> namesSince(String source, Applied one) {
		return jdbc.sql("""
				select name from filed_file where source = :source and state = 'APPLIED' and id <> :id
				  and settled_at >= (select settled_at from filed_file where id = :id)
				""").param("source", source).param("id", one.id()).query(String.class).list();
	}

	@Override
	public boolean hasName(String source, String name) {
		return jdbc.sql("""
				select count(*) from filed_file where source = :source and name = :name and state = 'APPLIED'
				""").param("source", source).param("name", name).query(Integer.class).single() > 0;
	}
}
