package org.shebaohub.ledger.erp;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.NodeRows;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.ledger.ErpEvent;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code erp_waiting}, what was said sealed. */
@Repository
class JdbcWaitingRoom implements WaitingRoom, NodeRows {

	private final JdbcClient jdbc;

	private final Vault vault;

	JdbcWaitingRoom(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	@Override
	public At at() {
		return new At("erp_waiting", "scope", "true");
	}

	@Override
	public long add(Told told, Verdict verdict, String provides, Instant until) {
		jdbc.sql("""
				insert into erp_waiting (source, event_id, teller, scope, employee_no, waits_for, provides, reason, waits_until, event)
				values (:source, :id, :teller, :scope, :no, :for, :provides, :reason, :until, :event)
				""")
			.param("source", told.event().source()).param("id", told.event().id())
			.param("teller", told.actor().name()).param("scope", told.actor().scope().path())
			.param("no", told.employee().value()).param("for", verdict.waitsFor())
			.param("provides", provides, Types.VARCHAR).param("reason", verdict.reason())
			.param("until", Timestamp.from(until)).param("event", vault.seal(text(told.event()), place(told.event())))
			.update();
		return jdbc.sql("select max(id) from erp_waiting where source = :source and event_id = :id")
			.param("source", told.event().source()).param("id", told.event().id()).query(Long.class).single();
	}

	@Override
	public Optional<Held> find(long id) {
		return jdbc.sql("select * from erp_waiting where id = :id for update").param("id", id)
			.query((row, n) -> read(row)).optional();
	}

	@Override
	public List<Held> waitingFor(String key) {
		return jdbc.sql("select * from erp_waiting where waits_for = :key order by id for update").param("key", key)
			.query((row, n) -> read(row)).list();
	}

	@Override
	public void waitFor(long id, Verdict verdict) {
		jdbc.sql("update erp_waiting set waits_for = :for, reason = :reason where id = :id")
			.param("for", verdict.waitsFor()).param("reason", verdict.reason()).param("id", id).update();
	}

	@Override
	public void remove(long id) {
		jdbc.sql("delete from erp_waiting where id = :id").param("id", id).update();
	}

	@Override
	public Optional<Told> take(EmployeeNo employee, String provides) {
		Optional<Held> held = jdbc.sql("select * from erp_waiting where provides = :key and employee_no = :no for update")
			.param("key", provides).param("no", employee.value()).query((row, n) -> read(row)).list().stream().findFirst();
		held.ifPresent(one -> remove(one.id()));
		return held.map(Held::told);
	}

	@Override
	public boolean drop(EmployeeNo employee, String waitsFor) {
		return jdbc.sql("delete from erp_waiting where waits_for = :key and employee_no = :no").param("key", waitsFor)
			.param("no", employee.value()).update() > 0;
	}

	private Held read(ResultSet row) throws SQLException {
		String[] head = { row.getString("source"), row.getString("event_id") };
		String[] text = vault.open(row.getBytes("event"), "erp_waiting.event/" + head[0] + "/" + head[1]).split("\n", 3);
		Map<String, String> values = Arrays.stream(text[2].split("&")).map(pair -> pair.split("=", 2))
			.collect(Collectors.toMap(pair -> plain(pair[0]), pair -> plain(pair[1])));
		ErpEvent event = new ErpEvent(head[0], head[1], text[0], Instant.parse(text[1]), values);
		Actor teller = new Actor(row.getString("teller"), Set.of(Role.ERP_SYSTEM), new OrgNode(row.getString("scope")), null);
		return new Held(row.getLong("id"), new Told(teller, ErpKind.of(text[0]).orElseThrow(), event),
				row.getString("waits_for"), row.getString("reason"), row.getTimestamp("waits_until").toInstant());
	}

	private static String place(ErpEvent event) {
		return "erp_waiting.event/" + event.source() + "/" + event.id();
	}

	private static String text(ErpEvent event) {
		return event.type() + "\n" + event.time() + "\n" + event.values().entrySet().stream()
			.map(pair -> URLEncoder.encode(pair.getKey(), StandardCharsets.UTF_8) + "="
					+ URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	private static String plain(String encoded) {
		return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
	}
}
