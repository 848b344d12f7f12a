package org.shebaohub.access;

import java.util.List;
import org.shebaohub.access.JdbcAccounts.Stored;
import org.shebaohub.kernel.OrgNodeMoved;
import org.shebaohub.operationlog.SealedRows;
import org.shebaohub.vault.Vault;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** All users, whether they come in or not. */
@Component
class AccountRows implements SealedRows {

	private final JdbcAccounts accounts;

	private final Vault vault;

	AccountRows(JdbcAccounts accounts, Vault vault) {
		this.accounts = accounts;
		this.vault = vault;
	}

	@Override
	public String table() {
		return "access_user";
	}

	@Override
	public long sealFirst() {
		List<Stored> before = accounts.all().stream().filter(stored -> stored.digest().isEmpty()).toList();
		before.forEach(stored -> accounts.store(stored.account()));
		return before.size();
	}

	@Override
	public List<String> altered() {
		return accounts.all().stream().filter(stored -> !accounts.isIntact(stored)).map(stored -> "user/" + stored.account().actor().name())
			.toList();
	}

	/** Scopes have moved with the node, in the same transaction; only who was genuine before is so afterwards. */
	@EventListener
	void on(OrgNodeMoved moved) {
		accounts.all().stream().filter(stored -> moved.to().covers(stored.account().actor().scope()))
			.filter(stored -> stored.digest().equals(stored.account().before(moved).digest(vault)))
			.forEach(stored -> accounts.store(stored.account()));
	}
}
