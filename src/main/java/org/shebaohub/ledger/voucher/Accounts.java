package org.shebaohub.ledger.voucher;

/** The accounts that the hub books on, by the numbers of the Chinese standard chart. */
public final class Accounts {

	/** 银行存款 */
	public static final String BANK = "1002";

	/** 应付职工薪酬: what the employer owes for medical claims */
	public static final String OWED_TO_EMPLOYEES = "2211.medical";

	/** 管理费用: bills of arrears months that the fund will not bear */
	public static final String BORNE_IN_ARREARS = "6602.arrears";

	/** 其他应收款: personal shares that the employer advanced */
	public static final String ADVANCED = "1221.advance";

	/** 应付职工薪酬: wages, from which advances are recovered */
	public static final String WAGES = "2211.wages";

	private Accounts() {
	}
}
