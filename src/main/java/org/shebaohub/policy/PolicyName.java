package org.shebaohub.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.Role;

/** The rules that can be set, how their values are written, and who may change them. */
enum PolicyName {

	GRACE_MONTHS("arrears.graceMonths", "\\d{1,2}", Role.HR_MANAGER),
	CREDIT_DAYS("arrears.creditDays", "\\d{1,2}", Role.HR_MANAGER),
	RESUME_RULE("arrears.resumeRule", "RETROACTIVE|NEXT_DAY|NEXT_MONTH", Role.HR_MANAGER),
	ARREARS_BILLS("arrears.bills", "FUND|EMPLOYER", Role.HR_MANAGER),
	PAYMENT_CUTOFF("contribution.paymentCutoff", CutoffRule.PATTERN, Role.HR_MANAGER),
	ENROLMENT_CUTOFF("contribution.enrolmentCutoff", CutoffRule.PATTERN, Role.HR_MANAGER),
	/** The last day on which the bureau's result file of a month comes in time. */
	RESULT_FILE_DUE("contribution.resultFileDue", "NONE|" + CutoffRule.PATTERN, Role.HR_MANAGER, "NONE"),
	RELEASE_ABOVE("payout.releaseAbove", PolicyName.MONEY, Role.FINANCE_MANAGER),
	PER_PAYEE_DAY("payout.perPayeeDay", PolicyName.MONEY, Role.FINANCE_MANAGER),
	PER_DAY("payout.perDay", PolicyName.MONEY, Role.FINANCE_MANAGER),
	PER_PAYOUT("payout.perPayout", PolicyName.MONEY, Role.FINANCE_MANAGER),
	MAX_LINE_AMOUNT("claim.maxLineAmount", PolicyName.MONEY, Role.FINANCE_MANAGER),
	MAX_LINES("claim.maxLines", "[1-9]\\d{0,3}", Role.HR_MANAGER),
	WITHIN_YEARS("claim.withinYears", "[1-9]\\d?", Role.HR_MANAGER),
	/** Until a place says otherwise: 24 and 48 hours by the clock. */
	ESCALATION("case.escalation", "(CLOCK|WORKING) [1-9]\\d{0,2} [1-9]\\d{0,2}( 0\\d:[0-5]\\d-(1[2-9]|2[0-3]):[0-5]\\d)?",
			Role.HR_MANAGER, "CLOCK 24 48 09:00-18:00"),
	ROSTER_WAIT_HOURS("roster.waitHours", "[1-9]\\d{0,3}", Role.HR_MANAGER, "72"),
	ROSTER_FUTURE_DAYS("roster.futureDays", "[1-9]\\d{0,3}", Role.HR_MANAGER, "366"),
	ROSTER_MAX_DROP("roster.maxDropPercent", "\\d{1,2}", Role.HR_MANAGER, "10"),
	/** The hour of the day at which all people are compared. */
	RECONCILIATION_HOUR("reconciliation.hour", "1?\\d|2[0-3]", Role.HR_MANAGER, "6"),
	/** So many full days without attendance make a mismatch. */
	ABSENT_DAYS("reconciliation.absentDays", "[1-9]\\d{0,2}", Role.HR_MANAGER, "7"),
	/** For so many days after the last one a removal may take. */
	REMOVAL_DAYS("reconciliation.removalDays", "\\d{1,3}", Role.HR_MANAGER, "15"),
	/** Social Insurance Law art. 58: within thirty days of hiring. */
	ENROLMENT_DAYS("reconciliation.enrolmentDays", "\\d{1,3}", Role.HR_MANAGER, "30"),
	IDLE_MONTHS("reconciliation.idleMonths", "[1-9]\\d?", Role.HR_MANAGER, "3"),
	GAP_DAYS("reconciliation.gapDays", "\\d{1,3}", Role.HR_MANAGER, "31"),
	/** From so many alike at one node on, mismatches are one case. */
	ROLL_UP_FROM("reconciliation.rollUpFrom", "[1-9]\\d{0,3}", Role.HR_MANAGER, "20"),
	SYNC_HOURS("reconciliation.syncHours", "[1-9]\\d{0,3}", Role.HR_MANAGER, "48"),
	SPOT_CHECKS("reconciliation.spotChecks", "\\d{1,3}", Role.HR_MANAGER, "0"),
	HOSPITAL_PAPERS("claim.papers.HOSPITAL", PolicyName.PAPERS, Role.HR_MANAGER, "ADMISSION_NOTE,EXPENSE_LIST,ID_COPY"),
	OUTPATIENT_PAPERS("claim.papers.OUTPATIENT", PolicyName.PAPERS, Role.HR_MANAGER, "NONE"),
	MAX_PAPER_BYTES("claim.maxPaperBytes", "[1-9]\\d{3,7}", Role.HR_MANAGER, "20000000"),
	/** So many days after a claim began to wait for papers the employee is reminded, and then HR is told. */
	PAPER_REMINDER("claim.papersRemindDays", "[1-9]\\d?", Role.HR_MANAGER, "3"),
	PAPER_CASE("claim.papersCaseDays", "[1-9]\\d?", Role.HR_MANAGER, "7"),
	/** A back-claim that the bureau has not answered after so many days is HR's case. */
	BACK_CLAIM_ANSWER("claim.backClaimAnswerDays", "[1-9]\\d{0,2}", Role.HR_MANAGER, "30"),
	MAX_PAPERS("claim.maxPapers", "[1-9]\\d{0,2}", Role.HR_MANAGER, "50"),
	/** What a deduction from wages always leaves: no deduction where nobody set it. */
	MINIMUM_WAGE("deduction.minimumWage", "(?!0+(\\.00)?$)" + PolicyName.MONEY, Role.FINANCE_MANAGER),
	/** The share of a month's wage that may go for past advances and loans; the law names none. */
	RECOVERY_PERCENT("deduction.recoveryPercent", "[1-9]\\d?|100", Role.FINANCE_MANAGER, "100"),
	/** The share that may go for loss; the law allows 20 at most. */
	DAMAGES_PERCENT("deduction.damagesPercent", "[1-9]|1\\d|20", Role.FINANCE_MANAGER, "20"),
	/** So many days after the return from leave HR starts the deduction. */
	DEDUCTION_DUE_DAYS("deduction.dueDays", "[1-9]\\d?", Role.HR_MANAGER, "10"),
	/** Which side opens an advance; the other one only matches it. */
	ADVANCE_OPENER("advance.openedBy", "HUB|ERP", Role.FINANCE_MANAGER, "HUB"),
	/** So many days after a leave month was paid its wage is waited for. */
	ADVANCE_WAGE_DAYS("advance.wageDays", "\\d{1,2}", Role.FINANCE_MANAGER, "0"),
	/** So many days after booking HR must have followed an advance up. */
	ADVANCE_FOLLOW_UP_DAYS("advance.followUpDays", "[1-9]\\d?", Role.HR_MANAGER, "7"),
	FUND_CUTOFF("enrollment.fundCutoff", CutoffRule.PATTERN, Role.HR_MANAGER, "M+0 DAY 25 PREVIOUS"),
	/** Department head, then HR manager, then HR director. */
	APPROVAL_LEVELS("enrollment.approvalLevels", "[1-3]", Role.HR_MANAGER, "1"),
	/** A receipt that is confirmed no sooner than after so many days is somebody's case. */
	CONFIRM_DAYS("enrollment.confirmDays", "[1-9]\\d?", Role.HR_MANAGER, "5"),
	INSURANCE_MONTH_COST("enrollment.monthCost.SOCIAL_INSURANCE", PolicyName.COST, Role.HR_MANAGER, "NONE"),
	FUND_MONTH_COST("enrollment.monthCost.HOUSING_FUND", PolicyName.COST, Role.HR_MANAGER, "NONE"),
	EXIT_CHECKS("exit.checks", PolicyName.CHECKS, Role.HR_MANAGER, "NoOpenAdvance,NoOpenLoan,NoOverpaidWage,WagesPaid,"
			+ "NoOpenClaim,AssetsReturned,NotProtected"),
	/** How long after the last day the proof of termination and the last wages may take where a place allows it. */
	PROOF_DAYS("exit.proofDays", "\\d{1,2}", Role.HR_MANAGER, "0"),
	WAGE_DAYS("exit.wageDays", "\\d{1,2}", Role.HR_MANAGER, "0"),
	/** So many days before a legal time runs out somebody is called. */
	CLOCK_WARNING("exit.warnDays", "[1-9]\\d?", Role.HR_MANAGER, "3"),
	/** The two duties that departments dispute, each with exactly one role. */
	DUTY_TO_DEDUCT("duty.deduct", "HR|FINANCE", Role.HR_MANAGER, "HR"),
	DUTY_TO_VERIFY_EXIT("duty.verifyExit", "HR|FINANCE", Role.HR_MANAGER, "HR"),
	DUTY_TO_FOLLOW_UP("duty.followUp", "HR|FINANCE", Role.HR_MANAGER, "HR"),
	DUTY_TO_TELL_BOOKING("duty.tellBooking", "HR|FINANCE", Role.FINANCE_MANAGER, "FINANCE"),
	/** So many days after its posting a booking of the ERP must have reached the hub. */
	TELL_BOOKING_DAYS("duty.tellBookingDays", "\\d{1,2}", Role.FINANCE_MANAGER, "3"),
	/** A resignation that no check follows is a flaw of the process, whoever runs the hub. */
	DUTY_TO_CHECK_EXIT("duty.checkExit", "ADMIN", Role.HR_MANAGER, "ADMIN"),
	CHECK_EXIT_MINUTES("duty.checkExitMinutes", "[1-9]\\d{0,3}", Role.HR_MANAGER, "60");

	private static final String CHECK = "(NoOpenAdvance|NoOpenLoan|NoOverpaidWage|WagesPaid|NoOpenClaim|AssetsReturned|NotProtected)";

	private static final String CHECKS = CHECK + "(," + CHECK + ")*";

	private static final String COST = "NONE|\\d{1,12}(\\.\\d{2})?";

	private static final String PAPER = "(ADMISSION_NOTE|EXPENSE_LIST|ID_COPY|INVOICE|CONTRIBUTION_PROOF)";

	private static final String PAPERS = "NONE|" + PAPER + "(," + PAPER + ")*";

	private static final String MONEY = "\\d{1,12}(\\.\\d{2})?";

	final String key;

	final Role owner;

	private final String pattern;

	/** What holds where nothing was set; null when that is a gap. */
	final String otherwise;

	PolicyName(String key, String pattern, Role owner) {
		this(key, pattern, owner, null);
	}

	PolicyName(String key, String pattern, Role owner, String otherwise) {
		this.key = key;
		this.pattern = pattern;
		this.owner = owner;
		this.otherwise = otherwise;
	}

	static Optional<PolicyName> of(String key) {
		return Arrays.stream(values()).filter(name -> name.key.equals(key)).findFirst();
	}

	static List<String> keys() {
		return Arrays.stream(values()).map(name -> name.key).toList();
	}

	String pattern() {
		return pattern;
	}

	boolean accepts(String value) {
		return value != null && value.matches(pattern);
	}
}
