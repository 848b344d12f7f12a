package org.shebaohub.casework;

import org.shebaohub.kernel.Role;

/** What is abnormal, whose it is first, and in which words he is told. */
public enum CaseKind {

	LATE_CONTRIBUTION("社保延迟缴费", Role.HR, "case-late-contribution"),
	/** Its first notice is the one to HR about a parked claim. */
	CLAIM_PARKED("报销暂停", Role.HR, "claim-parked-hr"),
	CLAIM_HELD("报销待核实", Role.HR, "claim-held-hr"),
	/** Papers that nobody hands in, reminders notwithstanding. */
	CLAIM_SUPPLEMENT("报销待补材料", Role.HR),
	FILE_MISSING("应到文件未到", Role.HR),
	FILE_REFUSED("文件被拒收", Role.HR),
	LINES_REJECTED("缴费明细被退回或遗漏", Role.HR),
	ROSTER_REFUSED("花名册被拒收", Role.HR),
	EVENT_REFUSED("人事事件被拒收", Role.HR),
	DOCUMENT_REFUSED("档案材料被拒收", Role.HR),
	ENQUIRY("员工咨询", Role.HR),
	BACK_CLAIM("基金补报", Role.HR),
	LEGAL_RISK("法律风险", Role.HR_MANAGER),
	ENROLLMENT_REJECTED("增减员被退回", Role.HR),
	ENROLLMENT_UNCONFIRMED("增减员未确认", Role.HR),
	/** Works where another declaration unit insures, and nobody has asked for anything yet. */
	POST_TRANSFER("调岗待转保", Role.HR),
	WAGES_UNPAID("离职工资未付", Role.FINANCE),
	/** Somebody has left with open items, and the gate was not asked. */
	EXIT_BYPASSED("已离职未结清", Role.HR_MANAGER),
	/** A resignation without a check: the hub itself is at fault. */
	EXIT_UNCHECKED("离职未核查", Role.ADMIN),
	EXIT_CLOCK("离职法定时限将至", Role.HR),
	PROTECTED_PERIOD("特殊保护期解除", Role.HR_MANAGER),
	/** The hub's ledger and the ERP's do not agree. */
	LEDGERS_DIFFER("账务差异", Role.FINANCE, "ledgers-differ"),
	ERP_EVENT_REFUSED("财务事件被拒收", Role.FINANCE),
	ERP_COMMAND_REFUSED("财务指令被拒收", Role.FINANCE),
	ADVANCE_NOT_FOLLOWED("垫付挂账未跟进", Role.HR, "advance-follow-up-hr"),
	RETURN_UNCONFIRMED("返岗未确认", Role.HR, "return-due-hr"),
	DEDUCTION_OVERDUE("社保款逾期未扣除", Role.HR),
	PRESENCE_CHECK("在岗核查", Role.HR, "presence-check"),
	PRESENCE_CHECKS("多人在岗核查", Role.HR, "status-mismatch"),
	STATUS_MISMATCH("人员状态不一致", Role.HR, "status-mismatch"),
	BACK_PAYMENT("误停补缴", Role.FINANCE, "back-payment"),
	SPOT_CHECK("自离抽查", Role.HR),
	/** The store went back to a backup; nothing is paid until it is matched with the bank. */
	STORE_RESTORED("数据库由备份恢复,打款已停", Role.FINANCE),
	/** Messages of one sender that could not be applied, and that no business desk speaks for. */
	MESSAGE_SET_ASIDE("来文未能受理", Role.ADMIN),
	/** Somebody wrote to the store past the hub; nothing is paid until a person lets it go. */
	STORE_ALTERED("数据被绕过系统改动,打款已停", Role.FINANCE);

	private final String word;

	private final Role owner;

	private final String template;

	CaseKind(String word, Role owner) {
		this(word, owner, "case-opened");
	}

	CaseKind(String word, Role owner, String template) {
		this.word = word;
		this.owner = owner;
		this.template = template;
	}

	/** The word that people read. */
	public String word() {
		return word;
	}

	/** Who is told first. */
	public Role owner() {
		return owner;
	}

	/** Who is told at this level, 1 to 3. */
	public Role roleAt(int level) {
		return switch (level) {
			case 1 -> owner;
			case 2 -> owner == Role.FINANCE ? Role.FINANCE_MANAGER : Role.HR_MANAGER;
			default -> Role.HR_DIRECTOR;
		};
	}

	/** In which words he is told. */
	public String templateAt(int level) {
		return level == 1 ? template : "case-level-" + level;
	}
}
