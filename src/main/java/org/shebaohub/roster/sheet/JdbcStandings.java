package org.shebaohub.roster.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.shebaohub.employment.EmploymentType;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.roster.IdentityDocument;
import org.shebaohub.roster.PayeeAccount;
import org.shebaohub.roster.fact.AsItStands;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Employments with the people behind them, opened. */
@Repository
class JdbcStandings implements Standings {

	private final JdbcClient jdbc;

	private final Vault vault;

	private final TransactionTemplate apart;

	JdbcStandings(JdbcClient jdbc, Vault vault, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	@Override
	public Roll roll(Function<OrgNode, String> codes) {
		Set<String> known = jdbc.sql("select distinct employee_no from employment").query(String.class).set();
		Map<OrgNode, String> seen = new HashMap<>();
		return new Roll() {

			@Override
			public boolean knows(String number) {
				return known.contains(number);
			}

			@Override
			public Map<String, AsItStands> of(Collection<String> numbers) {
				List<String> some = numbers.stream().filter(known::contains).toList();
				return some.isEmpty() ? Map.of() : JdbcStandings.this.of(some, node -> seen.computeIfAbsent(node, codes));
			}
		};
	}

	@Override
	public void grown() {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCompletion(int status) {
				if (status == STATUS_COMMITTED) {
					apart.executeWithoutResult(anew -> jdbc.sql("analyze").update());
				}
			}
		});
	}

	private Map<String, AsItStands> of(Collection<String> numbers, Function<OrgNode, String> codes) {
		Map<String, AsItStands> standing = new HashMap<>();
		jdbc.sql("""
				select e.employee_no, e.employer, e.node, e.employed_from, e.employed_to, p.document_index, p.document_type,
				  p.document, p.name, p.phone, p.insurance_no, p.account_holder, p.account_no, p.account_bank,
				  coalesce(s.type, 'REGULAR') type
				from employment e join person p on p.id = e.person_id
				left join employment_state s on s.employee_no = e.employee_no
				where e.employee_no in (:numbers) order by e.employed_from
				""").param("numbers", numbers).query((row, n) -> standing(row, codes)).list()
			.forEach(one -> standing.put(one.no(), one));
		return standing;
	}

	private AsItStands standing(ResultSet row, Function<OrgNode, String> codes) throws SQLException {
		IdentityDocument document = new IdentityDocument(IdentityDocument.Type.valueOf(row.getString("document_type")),
				open(row, "document"));
		String accountNo = open(row, "account_no");
		return new AsItStands(row.getString("employee_no"), row.getString("employer"),
				codes.apply(new OrgNode(row.getString("node"))), row.getObject("employed_from", LocalDate.class),
				row.getObject("employed_to", LocalDate.class), EmploymentType.valueOf(row.getString("type")), document, open(row, "name"), open(row, "phone"),
				row.getString("insurance_no"), accountNo == null ? null
						: new PayeeAccount(open(row, "account_holder"), accountNo, open(row, "account_bank")));
	}

	private String open(ResultSet row, String column) throws SQLException {
		byte[] sealed = row.getBytes(column);
		return sealed == null ? null : vault.open(sealed, "person." + column + "/" + row.getString("document_index"));
	}
}
