package org.shebaohub.roster;

/** Where an employee's money goes; never shown or logged in the clear. */
public record PayeeAccount(String holder, String accountNo, String bankName) {

	/** The last four digits, for people who must recognise the account. */
	public String masked() {
		return "****" + accountNo.substring(Math.max(0, accountNo.length() - 4));
	}

	@Override
	public String toString() {
		return "PayeeAccount[" + masked() + "]";
	}
}
