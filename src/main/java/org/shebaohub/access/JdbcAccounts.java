package org.shebaohub.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.NodeRows;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of users. */
@Repository
class JdbcAccounts implements NodeRows {

	/** As it stands in the store, with the digest that stands beside it. */
	record Stored(Account account, String digest) {
	}

	private final JdbcClient jdbc;

	private final Vault vault;

	JdbcAccounts(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	@Override
	public At at() {
		return new At("access_user", "scope_node", "true");
	}

	Optional<Account> find(String name) {
		return jdbc.sql("select * from access_user where name = :name").param("name", name)
			.query((row, number) -> stored(row)).optional().filter(this::isIntact).map(Stored::account);
	}

	List<Stored> all() {
		return jdbc.sql("select * from access_user order by name").query((row, number) -> stored(row)).list();
	}

	/** False when somebody wrote or altered it past the hub. */
	boolean isIntact(Stored stored) {
		return stored.digest().equals(stored.account().digest(vault));
	}

	void store(Account account) {
		if (write(account, """
				update access_user set password_hash = :hash, roles = :roles, scope_node = :scope, self_no = :self, active = :active,
				  digest = :digest
				where name = :name""") == 0) {
			write(account, """
					insert into access_user (name, password_hash, roles, scope_node, self_no, active, digest)
					values (:name, :hash, :roles, :scope, :self, :active, :digest)""");
		}
	}

	private int write(Account account, String sql) {
		Actor actor = account.actor();
		String roles = actor.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
		return jdbc.sql(sql).param("name", actor.name()).param("hash", account.passwordHash()).param("roles", roles)
			.param("scope", actor.scope().path())
			.param("self", actor.self() == null ? null : actor.self().value())
			.param("active", account.active()).param("digest", account.digest(vault)).update();
	}

	static Stored stored(ResultSet row) throws SQLException {
		return new Stored(account(row), row.getString("digest"));
	}

	private static Account account(ResultSet row) throws SQLException {
		Set<Role> roles = Arrays.stream(row.getString("roles").split(",")).map(Role::valueOf)
			.collect(Collectors.toUnmodifiableSet());
		String self = row.getString("self_no");
		Actor actor = new Actor(row.getString("name"), roles, new OrgNode(row.getString("scope_node")),
				self == null ? null : new EmployeeNo(self));
		return new Account(actor, row.getString("password_hash"), row.getBoolean("active"));
	}
}
