package org.shebaohub.roster;

import org.shebaohub.privacy.Mask;

/** Where an employee's money goes; never shown or logged in the clear. */
public record PayeeAccount(String holder, String accountNo, String bankName) {

	/** The last four digits, for people who must recognise the account. */
	public String masked() {
		return Mask.ACCOUNT.of(accountNo);
	}

	@Override
	public String toString() {
		return "PayeeAccount[" + masked() + "]";
	}
}
