package org.shebaohub.duty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.NodeRows;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of people, posts and absences; addresses are sealed. */
@Repository
class JdbcDuties implements NodeRows {

	private final JdbcClient jdbc;

	private final Vault vault;

	JdbcDuties(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	@Override
	public At at() {
		return new At("duty_post", "node", "true");
	}

	/** What is not given stays. */
	void store(Holder holder) {
		if (write("""
				update duty_person set employee_no = coalesce(:employee, employee_no), email = coalesce(:email, email)
				where person = :person""", holder) == 0) {
			write("insert into duty_person (person, employee_no, email) values (:person, :employee, :email)", holder);
		}
	}

	private int write(String sql, Holder holder) {
		return jdbc.sql(sql).param("person", holder.person())
			.param("employee", holder.employee() == null ? null : holder.employee().value(), java.sql.Types.VARCHAR)
			.param("email", vault.seal(holder.email(), place(holder.person())), java.sql.Types.BINARY).update();
	}

	List<Holder> people(Collection<String> names) {
		if (names.isEmpty()) {
			return List.of();
		}
		return jdbc.sql("select person, employee_no, email from duty_person where person in (:names) order by person")
			.param("names", names).query((row, n) -> {
				String employee = row.getString("employee_no");
				String person = row.getString("person");
				return new Holder(person, employee == null ? null : new EmployeeNo(employee),
						vault.open(row.getBytes("email"), place(person)));
			}).list();
	}

	/** False when he has the post already. */
	boolean appoint(Post post) {
		return write("""
				insert into duty_post (role, node, person) values (:role, :node, :person) on conflict do nothing""",
				post) == 1;
	}

	/** False when he did not have it. */
	boolean relieve(Post post) {
		return write("delete from duty_post where role = :role and node = :node and person = :person", post) == 1;
	}

	private int write(String sql, Post post) {
		return jdbc.sql(sql).param("role", post.role().name()).param("node", post.node().path())
			.param("person", post.person()).update();
	}

	/** Who has the role at which of these nodes. */
	Map<String, List<String>> posts(Role role, Collection<String> nodes) {
		return jdbc.sql("select node, person from duty_post where role = :role and node in (:nodes) order by person")
			.param("role", role.name()).param("nodes", nodes)
			.query((row, n) -> Map.entry(row.getString("node"), row.getString("person"))).stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	/** The posts at a node and below it. */
	List<Post> postsBelow(OrgNode node) {
		return jdbc.sql("""
				select role, node, person from duty_post where node = :node or node like :below
				order by node, role, person""")
			.param("node", node.path()).param("below", node.path() + "/%")
			.query((row, n) -> new Post(Role.valueOf(row.getString("role")), new OrgNode(row.getString("node")),
					row.getString("person"))).list();
	}

	List<Post> posts() {
		return jdbc.sql("select role, node, person from duty_post order by node, role, person")
			.query((row, n) -> new Post(Role.valueOf(row.getString("role")), new OrgNode(row.getString("node")),
					row.getString("person"))).list();
	}

	List<Post> postsOf(String person) {
		return jdbc.sql("select role, node from duty_post where person = :person").param("person", person)
			.query((row, n) -> new Post(Role.valueOf(row.getString("role")), new OrgNode(row.getString("node")), person))
			.list();
	}

	void insert(Absence absence) {
		jdbc.sql("""
				insert into duty_absence (person, absent_from, absent_to, deputy) values (:person, :from, :to, :deputy)""")
			.param("person", absence.person()).param("from", absence.from()).param("to", absence.to())
			.param("deputy", absence.deputy(), java.sql.Types.VARCHAR).update();
	}

	/** Ends what has begun, and takes back what has not; false when there was nothing. */
	boolean endAbsence(String person, LocalDate backOn) {
		int taken = jdbc.sql("delete from duty_absence where person = :person and absent_from >= :day")
			.param("person", person).param("day", backOn).update();
		int cut = jdbc.sql("""
				update duty_absence set absent_to = :last where person = :person and absent_to >= :day""")
			.param("last", backOn.minusDays(1)).param("person", person).param("day", backOn).update();
		return taken + cut > 0;
	}

	List<Absence> absences(LocalDate day) {
		return jdbc.sql("""
				select person, absent_from, absent_to, deputy from duty_absence
				where absent_from <= :day and absent_to >= :day order by id""")
			.param("day", day)
			.query((row, n) -> new Absence(row.getString("person"), row.getObject("absent_from", LocalDate.class),
					row.getObject("absent_to", LocalDate.class), row.getString("deputy")))
			.list();
	}

	boolean knows(String person) {
		return Optional.ofNullable(person).map(name -> !people(List.of(name)).isEmpty()).orElse(false);
	}

	private static String place(String person) {
		return "duty_person.email/" + person;
	}
}
