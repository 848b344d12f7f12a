package org.shebaohub.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.NodeRows;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of users. */
@Repository
class JdbcAccounts implements NodeRows {

	private final JdbcClient jdbc;

	JdbcAccounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public At at() {
		return new At("access_user", "scope_node", "true");
	}

	Optional<Account> find(String name) {
		return jdbc.sql("select * from access_user where name = :name").param("name", name)
			.query((row, number) -> account(row)).optional();
	}

	void store(Account account) {
		if (write(account, """
				update access_user set password_hash = :hash, roles = :roles, scope_node = :scope, self_no = :self, active = :active
				where name = :name""") == 0) {
			write(account, """
					insert into access_user (name, password_hash, roles, scope_node, self_no, active)
					values (:name, :hash, :roles, :scope, :self, :active)""");
		}
	}

	private int write(Account account, String sql) {
		Actor actor = account.actor();
		String roles = actor.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
		return jdbc.sql(sql).param("name", actor.name()).param("hash", account.passwordHash()).param("roles", roles)
			.param("scope", actor.scope().path())
			.param("self", actor.self() == null ? null : actor.self().value())
			.param("active", account.active()).update();
	}

	static Account account(ResultSet row) throws SQLException {
		Set<Role> roles = Arrays.stream(row.getString("roles").split(",")).map(Role::valueOf)
			.collect(Collectors.toUnmodifiableSet());
		String self = row.getString("self_no");
		Actor actor = new Actor(row.getString("name"), roles, new OrgNode(row.getString("scope_node")),
				self == null ? null : new EmployeeNo(self));
		return new Account(actor, row.getString("password_hash"), row.getBoolean("active"));
	}
}
