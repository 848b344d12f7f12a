package org.shebaohub.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.roster.fact.Field;
import org.shebaohub.roster.fact.Standing;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code person}: personal columns sealed, found by blind index. */
@Repository
class JdbcPeople {

	/** What is sealed of one person, opened. */
	record Person(IdentityDocument document, String name, String phone, String insuranceNo, PayeeAccount account) {
	}

	/** A person whom this transaction holds. */
	record Locked(long id, String index) {
	}

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batch;

	private final Vault vault;

	JdbcPeople(JdbcClient jdbc, NamedParameterJdbcTemplate batch, Vault vault) {
		this.jdbc = jdbc;
		this.batch = batch;
		this.vault = vault;
	}

	String index(IdentityDocument document) {
		return vault.blindIndex("person.document", document.type() + ":" + document.number());
	}

	/** By which people of a name are found; blanks in a name make no other name. */
	String nameIndex(String name) {
		return name == null ? null : vault.blindIndex("person.name", name.strip().replace(" ", "").replace("\u3000", ""));
	}

	/** Those whose person is not known yet, each once. */
	List<NewEmployment> strangersAmong(List<NewEmployment> arrivals) {
		Map<String, NewEmployment> strangers = new LinkedHashMap<>();
		arrivals.forEach(one -> strangers.putIfAbsent(index(one.document()), one));
		List<String> indexes = List.copyOf(strangers.keySet());
		for (int from = 0; from < indexes.size(); from += 1000) {
			strangers.keySet().removeAll(jdbc.sql("select document_index from person where document_index in (:some)")
				.param("some", indexes.subList(from, Math.min(from + 1000, indexes.size())))
				.query(String.class)
				.set());
		}
		return List.copyOf(strangers.values());
	}

	/** @return how many of them were strangers */
	int insert(List<NewEmployment> people) {
		int[] entered = batch.batchUpdate("""
				insert into person (document_index, document_type, document, name, name_index, phone, phone_index, insurance_no,
				  account_holder, account_no, account_bank)
				values (:index, :documentType, :document, :name, :nameIndex, :phone, :phoneIndex, :insuranceNo, :holder, :accountNo,
				  :bank)
				on conflict do nothing
				""", people.stream().map(this::sealed).toArray(MapSqlParameterSource[]::new));
		return Arrays.stream(entered).map(rows -> Math.max(rows, 0)).sum();
	}

	private MapSqlParameterSource sealed(NewEmployment one) {
		String index = index(one.document());
		MapSqlParameterSource row = new MapSqlParameterSource("index", index)
			.addValue("documentType", one.document().type().name())
			.addValue("document", seal("document", index, one.document().number()))
			.addValue("name", seal("name", index, one.name()))
			.addValue("nameIndex", nameIndex(one.name()))
			.addValue("phone", seal("phone", index, one.phone()))
			.addValue("phoneIndex", one.phone() == null ? null : vault.blindIndex("person.phone", one.phone()))
			.addValue("insuranceNo", one.insuranceNo());
		return account(row, index, one.account());
	}

	private MapSqlParameterSource account(MapSqlParameterSource row, String index, PayeeAccount account) {
		return row.addValue("holder", account == null ? null : seal("account_holder", index, account.holder()))
			.addValue("accountNo", account == null ? null : seal("account_no", index, account.accountNo()))
			.addValue("bank", account == null ? null : seal("account_bank", index, account.bankName()));
	}

	/** The person behind a number, until the end of the transaction nobody else's. */
	Optional<Locked> lock(EmployeeNo no) {
		return jdbc.sql("""
				select id, document_index from person
				where id in (select person_id from employment where employee_no = :no)
				for update
				""").param("no", no.value()).query(JdbcPeople::locked).optional();
	}

	/** The person of a document, until the end of the transaction nobody else's. */
	Optional<Locked> lock(IdentityDocument document) {
		return jdbc.sql("select id, document_index from person where document_index = :index for update")
			.param("index", index(document))
			.query(JdbcPeople::locked)
			.optional();
	}

	Optional<Long> id(EmployeeNo no) {
		return jdbc.sql("select distinct person_id from employment where employee_no = :no").param("no", no.value())
			.query(Long.class).optional();
	}

	private static Locked locked(ResultSet row, int n) throws SQLException {
		return new Locked(row.getLong("id"), row.getString("document_index"));
	}

	/** The person is what is in force. */
	void update(Locked person, Standing standing) {
		String index = person.index();
		String phone = standing.inForce(Field.PHONE);
		MapSqlParameterSource row = new MapSqlParameterSource("id", person.id())
			.addValue("name", seal("name", index, standing.inForce(Field.NAME)))
			.addValue("nameIndex", nameIndex(standing.inForce(Field.NAME)))
			.addValue("phone", seal("phone", index, phone))
			.addValue("phoneIndex", phone == null ? null : vault.blindIndex("person.phone", phone))
			.addValue("insuranceNo", Objects.toString(standing.inForce(Field.INSURANCE_NO), ""));
		batch.update("""
				update person set name = :name, name_index = :nameIndex, phone = :phone, phone_index = :phoneIndex, insurance_no = :insuranceNo,
				  account_holder = :holder, account_no = :accountNo, account_bank = :bank
				where id = :id
				""", account(row, index, standing.account()));
	}

	Optional<Person> find(EmployeeNo no) {
		return jdbc.sql("""
				select document_index, document_type, document, name, phone, insurance_no, account_holder, account_no,
				  account_bank
				from person where id in (select person_id from employment where employee_no = :no)
				""").param("no", no.value()).query((row, n) -> person(row)).optional();
	}

	/** Nothing else of the person is opened. */
	Optional<String> phone(EmployeeNo no) {
		return jdbc.sql("""
				select document_index, phone from person
				where id in (select person_id from employment where employee_no = :no)
				""").param("no", no.value())
			.query((row, n) -> Optional.ofNullable(open("phone", row.getString("document_index"), row.getBytes("phone"))))
			.optional().flatMap(phone -> phone);
	}

	/** Keyed, that a number is this person's. */
	String digest(EmployeeNo no, String index) {
		return vault.digest(String.join("\n", "employment", no.value(), index));
	}

	PayeeAccount account(ResultSet row) throws SQLException {
		String index = row.getString("document_index");
		return row.getBytes("account_no") == null ? null
				: new PayeeAccount(open("account_holder", index, row.getBytes("account_holder")),
						open("account_no", index, row.getBytes("account_no")),
						open("account_bank", index, row.getBytes("account_bank")));
	}

	private Person person(ResultSet row) throws SQLException {
		String index = row.getString("document_index");
		IdentityDocument document = new IdentityDocument(IdentityDocument.Type.valueOf(row.getString("document_type")),
				open("document", index, row.getBytes("document")));
		return new Person(document, openName(index, row.getBytes("name")), open("phone", index, row.getBytes("phone")),
				row.getString("insurance_no"), account(row));
	}

	String openName(String index, byte[] sealed) {
		return open("name", index, sealed);
	}

	private byte[] seal(String column, String index, String plain) {
		return plain == null ? null : vault.seal(plain, place(column, index));
	}

	private String open(String column, String index, byte[] sealed) {
		return sealed == null ? null : vault.open(sealed, place(column, index));
	}

	private static String place(String column, String index) {
		return "person." + column + "/" + index;
	}
}
