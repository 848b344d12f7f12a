package org.shebaohub.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.shebaohub.kernel.CanonicalJson;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.voucher.VoucherDocument;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Vouchers and their postings, with a keyed digest over what was posted. */
@Repository
class JdbcVouchers {

	private record Stored(Voucher voucher, String reverses, String reason, String digest) {

		Map<String, Object> document() {
			return VoucherDocument.of(voucher, reverses, reason);
		}
	}

	private final JdbcClient jdbc;

	private final Vault vault;

	JdbcVouchers(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** False when the number is taken, or the voucher to be reversed was reversed before. */
	boolean insert(Voucher voucher, String reverses, String reason, Instant now) {
		int rows = jdbc.sql("""
				insert into voucher (no, case_key, booked_on, reverses, reason, posted_at, digest)
				values (:no, :caseKey, :date, :reverses, :reason, :now, :digest)
				on conflict do nothing
				""")
				.param("no", voucher.no()).param("caseKey", voucher.caseKey()).param("date", voucher.date())
				.param("reverses", reverses).param("reason", reason).param("now", Timestamp.from(now))
				.param("digest", digest(VoucherDocument.of(voucher, reverses, reason)))
				.update();
		if (rows == 1) {
			insertPostings(voucher);
		}
		return rows == 1;
	}

	private void insertPostings(Voucher voucher) {
		StringJoiner values = new StringJoiner(", ");
		List<Object> params = new ArrayList<>();
		for (Posting posting : voucher.postings()) {
			values.add("(?, ?, ?, ?)");
			params.addAll(List.of(voucher.no(), params.size() / 4 + 1, posting.account(), posting.amount().fen()));
		}
		jdbc.sql("insert into posting (voucher_no, line, account, fen) values " + values).params(params).update();
	}

	Optional<Voucher> find(String no) {
		return stored("v.no = ?", no).stream().map(Stored::voucher).findFirst();
	}

	List<Voucher> of(String caseKey) {
		return stored("v.case_key = ?", caseKey).stream().map(Stored::voucher).toList();
	}

	/** True when exactly this stands under its number, whatever the day. */
	boolean holds(Voucher voucher) {
		return find(voucher.no()).filter(known -> known.postings().equals(voucher.postings())
				&& known.caseKey().equals(voucher.caseKey())).isPresent();
	}

	String command(String no) {
		Stored stored = stored("v.no = ?", no).stream().findFirst().orElseThrow(() -> new VoucherAltered(no));
		if (!stored.digest().equals(digest(stored.document()))) {
			throw new VoucherAltered(no);
		}
		return CanonicalJson.write(stored.document());
	}

	void acknowledge(String no, Instant now) {
		jdbc.sql("update voucher set acknowledged_at = ? where no = ?").params(Timestamp.from(now), no).update();
	}

	private List<Stored> stored(String where, String param) {
		Map<String, Stored> found = new LinkedHashMap<>();
		jdbc.sql("""
				select v.no, v.case_key, v.booked_on, v.reverses, v.reason, v.digest, p.account, p.fen
				from voucher v join posting p on p.voucher_no = v.no where %s order by v.posted_at, v.no, p.line
				""".formatted(where)).param(param).query(row -> {
					found.merge(row.getString("no"), read(row), JdbcVouchers::join);
				});
		return List.copyOf(found.values());
	}

	private static Stored read(ResultSet row) throws SQLException {
		Posting posting = new Posting(row.getString("account"), Yuan.ofFen(row.getLong("fen")));
		Voucher voucher = new Voucher(row.getString("no"), row.getString("case_key"),
				row.getObject("booked_on", LocalDate.class), List.of(posting));
		return new Stored(voucher, row.getString("reverses"), row.getString("reason"), row.getString("digest"));
	}

	private static Stored join(Stored known, Stored next) {
		List<Posting> postings = new ArrayList<>(known.voucher().postings());
		postings.addAll(next.voucher().postings());
		Voucher voucher = known.voucher();
		return new Stored(new Voucher(voucher.no(), voucher.caseKey(), voucher.date(), postings), known.reverses(),
				known.reason(), known.digest());
	}

	private String digest(Map<String, Object> document) {
		return vault.digest("voucher\n" + CanonicalJson.write(document));
	}
}
