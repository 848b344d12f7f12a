package org.shebaohub.access;

import org.shebaohub.kernel.Actor;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Users of a test who need no password of their own: counting one is slow on purpose. */
public final class Accounts {

	private final JdbcAccounts accounts;

	public Accounts(JdbcClient jdbc, Vault vault) {
		this.accounts = new JdbcAccounts(jdbc, vault);
	}

	/** With the password of somebody known. */
	public void enrol(Actor user, String like) {
		accounts.store(new Account(user, accounts.find(like).orElseThrow().passwordHash(), true));
	}
}
