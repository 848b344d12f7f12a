package org.shebaohub.roster.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.shebaohub.roster.NewEmployment;
import org.shebaohub.roster.PayeeAccount;
import org.shebaohub.store.ManyRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of {@code person} and {@code employment} as they are entered. */
@Repository
class JdbcArrivals {

	/** So many at once. */
	private static final int MOST = 1000;

	private record Entry(NewEmployment told, String index, long personId) {
	}

	private final JdbcClient jdbc;

	private final PersonSeals seals;

	private final ManyRows<Arrival> people = people();

	private final ManyRows<Entry> employments = employments();

	JdbcArrivals(JdbcClient jdbc, PersonSeals seals) {
		this.jdbc = jdbc;
		this.seals = seals;
	}

	Arrival arrival(NewEmployment told) {
		return new Arrival(seals.index(told.document()), told);
	}

	/** Asks the store nothing. */
	ManyRows.Ready seal(List<Arrival> arrivals) {
		return people.ready(arrivals);
	}

	/**
	 * Those of them who are strangers, and where they are employed.
	 *
	 * @param sealed the same
	 * @return the people who were entered, by the index of the document
	 */
	Map<String, Long> insert(List<Arrival> arrivals, ManyRows.Ready sealed) {
		Map<String, Long> strangers = new HashMap<>();
		keys(sealed, "id", "document_index").forEach(row -> strangers.put((String) row.get("document_index"), ((Number) row.get("id")).longValue()));
		if (!strangers.isEmpty()) {
			insert(arrivals, strangers);
		}
		return strangers;
	}

	/** All of them, strangers or not. @return how many strangers there were */
	int insertAll(List<NewEmployment> told) {
		int strangers = 0;
		for (int from = 0; from < told.size(); from += MOST) {
			List<Arrival> arrivals = told.subList(from, Math.min(from + MOST, told.size())).stream().map(this::arrival).toList();
			strangers += keys(seal(arrivals), "id").size();
			insert(arrivals, ids(arrivals.stream().map(Arrival::index).distinct().toList()));
		}
		return strangers;
	}

	private void insert(List<Arrival> arrivals, Map<String, Long> ids) {
		ManyRows.Ready rows = employments.ready(arrivals.stream().filter(one -> ids.containsKey(one.index()))
			.map(one -> new Entry(one.told(), one.index(), ids.get(one.index()))).toList());
		jdbc.sql(rows.sql()).params(rows.lists()).update();
	}

	private List<Map<String, Object>> keys(ManyRows.Ready rows, String... names) {
		KeyHolder keys = new GeneratedKeyHolder();
		jdbc.sql(rows.sql()).params(rows.lists()).update(keys, names);
		return keys.getKeyList();
	}

	private Map<String, Long> ids(List<String> indexes) {
		Map<String, Long> ids = new HashMap<>();
		jdbc.sql("select id, document_index from person where document_index in (:some)").param("some", indexes).query(row -> {
			ids.put(row.getString("document_index"), row.getLong("id"));
		});
		return ids;
	}

	private ManyRows<Arrival> people() {
		return new ManyRows<Arrival>("person", "on conflict do nothing")
			.text("document_index", Arrival::index)
			.text("document_type", one -> one.told().document().type().name())
			.sealed("document", one -> seals.seal("document", one.index(), one.told().document().number()))
			.sealed("name", one -> seals.seal("name", one.index(), one.told().name()))
			.text("name_index", one -> seals.nameIndex(one.told().name()))
			.sealed("phone", one -> seals.seal("phone", one.index(), one.told().phone()))
			.text("phone_index", one -> seals.phoneIndex(one.told().phone()))
			.text("insurance_no", one -> one.told().insuranceNo())
			.sealed("account_holder", one -> account("account_holder", one, PayeeAccount::holder))
			.sealed("account_no", one -> account("account_no", one, PayeeAccount::accountNo))
			.sealed("account_bank", one -> account("account_bank", one, PayeeAccount::bankName));
	}

	private ManyRows<Entry> employments() {
		return new ManyRows<Entry>("employment", "")
			.text("employee_no", one -> one.told().no().value())
			.text("employer", one -> one.told().employer())
			.number("person_id", Entry::personId)
			.text("node", one -> one.told().node().path())
			.day("employed_from", one -> one.told().from())
			.day("employed_to", one -> one.told().to())
			.text("digest", one -> seals.digest(one.told().no(), one.index()));
	}

	private byte[] account(String column, Arrival one, Function<PayeeAccount, String> part) {
		return one.told().account() == null ? null : seals.seal(column, one.index(), part.apply(one.told().account()));
	}
}
