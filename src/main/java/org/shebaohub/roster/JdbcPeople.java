package org.shebaohub.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code person}: personal columns sealed, found by blind index. */
@Repository
class JdbcPeople {

	/** What is sealed of one person, opened. */
	record Person(String document, String phone, PayeeAccount account) {
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

	void insert(List<NewEmployment> people) {
		batch.batchUpdate("""
				insert into person (document_index, document, name, phone, phone_index, insurance_no, account_holder,
				  account_no, account_bank)
				values (:index, :document, :name, :phone, :phoneIndex, :insuranceNo, :holder, :accountNo, :bank)
				""", people.stream().map(this::sealed).toArray(MapSqlParameterSource[]::new));
	}

	private MapSqlParameterSource sealed(NewEmployment one) {
		String index = index(one.document());
		MapSqlParameterSource row = new MapSqlParameterSource("index", index)
			.addValue("document", seal("document", index, one.document().number()))
			.addValue("name", seal("name", index, one.name()))
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

	void changeAccount(EmployeeNo no, PayeeAccount account) {
		String index = jdbc.sql("""
				select p.document_index from person p join employment e on e.person_id = p.id
				where e.employee_no = :no
				for update
				""").param("no", no.value()).query(String.class).single();
		batch.update("""
				update person set account_holder = :holder, account_no = :accountNo, account_bank = :bank
				where document_index = :index
				""", account(new MapSqlParameterSource("index", index), index, account));
	}

	Optional<Person> find(EmployeeNo no) {
		return jdbc.sql("""
				select p.document_index, p.document, p.phone, p.account_holder, p.account_no, p.account_bank
				from person p join employment e on e.person_id = p.id
				where e.employee_no = :no
				""").param("no", no.value()).query((row, n) -> {
			String index = row.getString("document_index");
			PayeeAccount account = row.getBytes("account_no") == null ? null
					: new PayeeAccount(open("account_holder", index, row.getBytes("account_holder")),
							open("account_no", index, row.getBytes("account_no")),
							open("account_bank", index, row.getBytes("account_bank")));
			return new Person(open("document", index, row.getBytes("document")),
					open("phone", index, row.getBytes("phone")), account);
		}).optional();
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
