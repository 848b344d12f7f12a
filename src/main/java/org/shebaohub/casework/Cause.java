package org.shebaohub.casework;

import java.util.List;
import org.shebaohub.kernel.Role;

/** Where the cause of a case lies, and who can end it. */
public enum Cause {

	FINANCE("财务", Role.FINANCE), HR("人事", Role.HR), BRANCH("分支机构", Role.HR_MANAGER), BUREAU("社保机构", Role.HR),
	/** A system that sends what nobody can take. */
	SYSTEM("对接系统", Role.ADMIN);

	private final String word;

	private final Role owner;

	Cause(String word, Role owner) {
		this.word = word;
		this.owner = owner;
	}

	/** The word that people read. */
	public String word() {
		return word;
	}

	/** With whom one speaks about it: of what lies with finance also their manager, who may approve. */
	public List<Role> contacts() {
		return this == FINANCE ? List.of(Role.FINANCE, Role.FINANCE_MANAGER) : List.of(owner);
	}

	/** Who is nudged: what lies with the bureau is pursued by HR. */
	public Role owner() {
		return owner;
	}
}
