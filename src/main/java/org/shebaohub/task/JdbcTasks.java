package org.shebaohub.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shebaohub.kernel.NodeRows;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of tasks. */
@Repository
class JdbcTasks implements NodeRows {

	private final JdbcClient jdbc;

	JdbcTasks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public At at() {
		return new At("task", "node", "open_key is not null");
	}

	long nextNumber() {
		return jdbc.sql("select nextval('task_number')").query(Long.class).single();
	}

	/** False when the step waits already. */
	boolean insert(TaskView task, String key) {
		return jdbc.sql("""
				insert into task (no, number, kind, task_key, open_key, about, role, node, opened_at)
				values (:no, :number, :kind, :key, :key, :about, :role, :node, :at) on conflict do nothing""")
			.param("no", task.taskNo()).param("number", task.number()).param("kind", task.kind().name()).param("key", key)
			.param("about", task.about()).param("role", task.role().name()).param("node", task.node().path())
			.param("at", Timestamp.from(task.openedAt())).update() == 1;
	}

	boolean waits(String key) {
		return jdbc.sql("select count(*) from task where open_key = :key").param("key", key).query(Long.class).single() > 0;
	}

	/** The waiting task of a key and those whose keys begin with it and a slash, locked until the transaction ends. */
	List<TaskView> take(String key) {
		return jdbc.sql("""
				select * from task where closed_at is null and (open_key = :key or open_key like :below)
				order by number for update""")
			.param("key", key).param("below", key + "/%").query(this::view).list();
	}

	void close(String no, Instant at, String outcome) {
		jdbc.sql("update task set open_key = null, closed_at = :at, outcome = :outcome where no = :no")
			.param("at", Timestamp.from(at)).param("outcome", outcome).param("no", no).update();
	}

	List<String> waiting(TaskKind kind) {
		return jdbc.sql("select about from task where kind = :kind and open_key is not null order by number")
			.param("kind", kind.name()).query(String.class).list();
	}

	/** What waits for a role at a node or below it, newest first. */
	List<TaskView> waiting(Role role, OrgNode node, long before, int limit) {
		return jdbc.sql("""
				select * from task
				where role = :role and (node = :node or node like :below) and open_key is not null and number < :before
				order by number desc limit :limit""")
			.param("role", role.name()).param("node", node.path()).param("below", node.path() + "/%")
			.param("before", before).param("limit", limit).query(this::view).list();
	}

	/** How many wait at a node or below it, by whose they are. */
	Map<Role, Long> waiting(OrgNode node) {
		Map<Role, Long> waiting = new EnumMap<>(Role.class);
		jdbc.sql("""
				select role, count(*) as tasks from task
				where open_key is not null and (node = :node or node like :below) group by role""")
			.param("node", node.path()).param("below", node.path() + "/%")
			.query(row -> {
				waiting.put(Role.valueOf(row.getString("role")), row.getLong("tasks"));
			});
		return waiting;
	}

	private TaskView view(ResultSet row, int n) throws SQLException {
		TaskKind kind = TaskKind.valueOf(row.getString("kind"));
		String about = row.getString("about");
		return new TaskView(row.getString("no"), row.getLong("number"), kind, kind.word(), about,
				Role.valueOf(row.getString("role")), new OrgNode(row.getString("node")), kind.pathTo(about),
				row.getTimestamp("opened_at").toInstant());
	}
}
