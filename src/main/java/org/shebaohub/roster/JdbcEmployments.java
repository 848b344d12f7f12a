package org.shebaohub.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.NodeRows;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.operationlog.SealedRows;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code employment}. */
@Repository
class JdbcEmployments implements NodeRows, SealedRows {

	/** A spell with the legal entity where it is. */
	record Stored(String employer, Employment employment) {
	}

	private record Found(Employment employment, byte[] name, String index, String insuranceNo) {
	}

	private static final String OWNERS = """
			select e.employee_no, e.person_id, e.digest, document_index from employment e join person p on p.id = e.person_id
			""";

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batch;

	private final JdbcPeople people;

	JdbcEmployments(JdbcClient jdbc, NamedParameterJdbcTemplate batch, JdbcPeople people) {
		this.jdbc = jdbc;
		this.batch = batch;
		this.people = people;
	}

	@Override
	public At at() {
		return new At("employment", "node", "true");
	}

	/** The spells under this number are these from now on. */
	void replace(EmployeeNo no, long personId, List<Employment> spells, List<String> employers) {
		jdbc.sql("delete from employment where employee_no = :no").param("no", no.value()).update();
		String digest = people.digest(no, jdbc.sql("select document_index from person where id = ?").param(personId).query(String.class).single());
		for (int i = 0; i < spells.size(); i++) {
			jdbc.sql("""
					insert into employment (employee_no, employer, person_id, node, employed_from, employed_to, digest)
					values (:no, :employer, :person, :node, :from, :to, :digest)
					""")
				.param("no", no.value())
				.param("employer", employers.get(i))
				.param("person", personId)
				.param("node", spells.get(i).node().path())
				.param("from", spells.get(i).from())
				.param("to", spells.get(i).to(), Types.DATE)
				.param("digest", digest)
				.update();
		}
	}

	/** Where the money of whoever has this number goes; empty when somebody made it another person's past the hub. */
	Optional<PayeeAccount> account(EmployeeNo no) {
		List<Optional<PayeeAccount>> spells = jdbc.sql("""
				select e.employee_no, e.digest, document_index, account_holder, account_no, account_bank
				from employment e join person p on p.id = e.person_id where e.employee_no = :no
				""").param("no", no.value()).query((row, n) -> Optional.ofNullable(isIntact(row) ? people.account(row) : null)).list();
		return spells.stream().allMatch(Optional::isPresent) ? spells.stream().findFirst().flatMap(account -> account) : Optional.empty();
	}

	private boolean isIntact(ResultSet row) throws SQLException {
		return row.getString("digest").equals(people.digest(new EmployeeNo(row.getString("employee_no")), row.getString("document_index")));
	}

	@Override
	public String table() {
		return "employment";
	}

	@Override
	public long sealFirst() {
		List<Object[]> before = jdbc.sql(OWNERS + "where e.digest = ''").query((row, n) -> new Object[] {
				people.digest(new EmployeeNo(row.getString("employee_no")), row.getString("document_index")), row.getString("employee_no"),
				row.getLong("person_id") }).list();
		batch.getJdbcOperations().batchUpdate("update employment set digest = ? where employee_no = ? and person_id = ? and digest = ''", before);
		return before.size();
	}

	@Override
	public List<String> altered() {
		return jdbc.sql(OWNERS).query((row, n) -> isIntact(row) ? "" : "employment " + row.getString("employee_no")).list().stream()
			.filter(altered -> !altered.isEmpty()).distinct().toList();
	}

	/** Every spell of a person, whoever the employer, as it stands. */
	List<Stored> of(long personId) {
		return jdbc.sql("""
				select employee_no, employer, node, employed_from, employed_to from employment
				where person_id = :person order by employed_from
				""").param("person", personId)
			.query((row, n) -> new Stored(row.getString("employer"), employment(row)))
			.list();
	}

	/** Whether a present employment of the person, or one under the number, lies outside the scope. */
	boolean reachBeyond(OrgNode scope, long personId, EmployeeNo no, LocalDate today) {
		return of(personId).stream().map(Stored::employment)
			.filter(one -> one.no().equals(no) || one.to() == null || !one.to().isBefore(today))
			.anyMatch(one -> !scope.covers(one.node()));
	}

	/** The numbers of all who are employed on a day, each with the legal entity. */
	Map<EmployeeNo, String> employedOn(LocalDate day) {
		return jdbc.sql("""
				select employee_no, employer from employment
				where employed_from <= :day and (employed_to is null or employed_to >= :day)
				""").param("day", day).query((row, n) -> Map.entry(new EmployeeNo(row.getString("employee_no")), row.getString("employer")))
			.list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> other));
	}

	/** The employee and all employments of the same person, in one question. */
	Optional<Employee> find(EmployeeNo no) {
		List<Found> found = jdbc.sql("""
				select e.employee_no, e.node, e.employed_from, e.employed_to, p.name, p.document_index, p.insurance_no
				from employment asked
				join person p on p.id = asked.person_id
				join employment e on e.person_id = p.id and e.employer = asked.employer
				where asked.employee_no = :no
				  and asked.employed_from = (select max(employed_from) from employment where employee_no = :no)
				order by e.employed_from
				""").param("no", no.value()).query((row, n) -> found(row)).list();
		// of several spells under the number the latest one
		return found.stream().filter(one -> one.employment().no().equals(no)).reduce((one, later) -> later).map(asked -> {
			Employment employment = asked.employment();
			return new Employee(no, people.openName(asked.index(), asked.name()), employment.node(), employment.from(),
					employment.to(), asked.insuranceNo(), found.stream().map(Found::employment).toList());
		});
	}

	private static Found found(ResultSet row) throws SQLException {
		return new Found(employment(row), row.getBytes("name"), row.getString("document_index"),
				row.getString("insurance_no"));
	}

	private static Employment employment(ResultSet row) throws SQLException {
		return new Employment(new EmployeeNo(row.getString("employee_no")), new OrgNode(row.getString("node")),
				row.getObject("employed_from", LocalDate.class), row.getObject("employed_to", LocalDate.class));
	}
}
