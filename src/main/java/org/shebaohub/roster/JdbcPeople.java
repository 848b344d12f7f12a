package org.shebaohub.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.roster.entry.PersonSeals;
import org.shebaohub.roster.fact.Field;
import org.shebaohub.roster.fact.Standing;
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

	private final PersonSeals seals;

	JdbcPeople(JdbcClient jdbc, NamedParameterJdbcTemplate batch, PersonSeals seals) {
		this.jdbc = jdbc;
		this.batch = batch;
		this.seals = seals;
	}

	String index(IdentityDocument document) {
		return seals.index(document);
	}

	String nameIndex(String name) {
		return seals.nameIndex(name);
	}

	private MapSqlParameterSource account(MapSqlParameterSource row, String index, PayeeAccount account) {
		return row.addValue("holder", account == null ? null : seals.seal("account_holder", index, account.holder()))
			.addValue("accountNo", account == null ? null : seals.seal("account_no", index, account.accountNo()))
			.addValue("bank", account == null ? null : seals.seal("account_bank", index, account.bankName()));
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
			.addValue("name", seals.seal("name", index, standing.inForce(Field.NAME)))
			.addValue("nameIndex", nameIndex(standing.inForce(Field.NAME)))
			.addValue("phone", seals.seal("phone", index, phone))
			.addValue("phoneIndex", seals.phoneIndex(phone))
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
			.query((row, n) -> Optional.ofNullable(seals.open("phone", row.getString("document_index"), row.getBytes("phone"))))
			.optional().flatMap(phone -> phone);
	}

	/** Keyed, that a number is this person's. */
	String digest(EmployeeNo no, String index) {
		return seals.digest(no, index);
	}

	PayeeAccount account(ResultSet row) throws SQLException {
		String index = row.getString("document_index");
		return row.getBytes("account_no") == null ? null
				: new PayeeAccount(seals.open("account_holder", index, row.getBytes("account_holder")),
						seals.open("account_no", index, row.getBytes("account_no")),
						seals.open("account_bank", index, row.getBytes("account_bank")));
	}

	private Person person(ResultSet row) throws SQLException {
		String index = row.getString("document_index");
		IdentityDocument document = new IdentityDocument(IdentityDocument.Type.valueOf(row.getString("document_type")),
				seals.open("document", index, row.getBytes("document")));
		return new Person(document, openName(index, row.getBytes("name")), seals.open("phone", index, row.getBytes("phone")),
				row.getString("insurance_no"), account(row));
	}

	String openName(String index, byte[] sealed) {
		return seals.open("name", index, sealed);
	}
}
