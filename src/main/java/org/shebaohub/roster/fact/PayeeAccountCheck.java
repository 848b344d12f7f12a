package org.shebaohub.roster.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.roster.PayeeAccount;

/** What must hold of a payee account: passbooks have no check digit, so only form and holder are looked at. */
public final class PayeeAccountCheck {

	private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]");

	private static final Pattern DOTS = Pattern.compile("[\\u2022.]");

	private PayeeAccountCheck() {
	}

	/**
	 * @param name of the employee, who must be the holder
	 * @param account null when there is nothing to look at
	 */
	public static List<Finding> examine(EmployeeNo no, String name, PayeeAccount account) {
		List<Finding> findings = new ArrayList<>();
		if (account == null) {
			return findings;
		}
		if (!Field.ACCOUNT_NO.accepts(account.accountNo())) {
			findings.add(new Finding("ACCOUNT_MALFORMED", "account " + account.masked(), "8 to 35 digits", null));
		}
		if (!plain(account.holder()).equals(plain(name))) {
			findings.add(new Finding("ACCOUNT_HOLDER_DIFFERS", "holder of account " + account.masked(),
					"the holder must be the employee " + no, null));
		}
		if (account.bankName() == null || account.bankName().isBlank()) {
			findings.add(new Finding("ACCOUNT_BANK_MISSING", "account " + account.masked(), "name the bank", null));
		}
		return findings;
	}

	/** Full-width blanks and the three dots of minority names are one and the same. */
	private static String plain(String name) {
		return name == null ? "" : DOTS.matcher(BLANKS.matcher(name).replaceAll("")).replaceAll("\u00b7");
	}
}
