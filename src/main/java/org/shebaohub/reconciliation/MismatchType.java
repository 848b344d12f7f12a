package org.shebaohub.reconciliation;

import org.shebaohub.kernel.Role;

/** How two systems can disagree on a person, whose it is, and what to do about it. */
public enum MismatchType {

	/** Type A. */
	STOPPED_WHILE_ACTIVE("人事在职、社保已停", Role.HR, CauseCode.NOT_SYNCHRONIZED, "核实员工是否在岗:自离的确认离职,误停的续保并补缴"),
	/** Type B. */
	ABSENT_WHILE_ACTIVE("劳动关系未解除、连续无考勤", Role.HR, CauseCode.PROCESS_UNFINISHED, "核实员工是否在岗,并登记自离、调岗或其他原因"),
	/** Type C. */
	ACTIVE_AFTER_LEAVING("已离职、社保仍在保", Role.HR, CauseCode.PROCESS_UNFINISHED, "办理减员,已多缴的向经办机构申请退费"),
	/** Type D. */
	NOT_ENROLLED("入职超过规定天数、未参保", Role.HR, CauseCode.NO_WARNING, "办理增员,并补缴入职以来的费款"),
	GHOST_ACTIVE("虚在职:无考勤、无缴费", Role.HR_MANAGER, CauseCode.UNCLEAR_DUTY, "核实劳动关系是否存续"),
	SENIORITY_GAP("工龄断档", Role.HR, CauseCode.LOW_INTEGRATION, "核对两段任职的起止日期,连续的应合并工龄"),
	/** An advance, or wages taken twice, that the hub found and the ERP has not booked. */
	LEDGER_ERP_MISSING("应有挂账、财务系统未挂", Role.FINANCE, CauseCode.NOT_SYNCHRONIZED, "在财务系统补挂账,或说明为何不挂"),
	/** An advance that the ERP booked, and for which the hub knows no paid leave month. */
	LEDGER_HUB_MISSING("财务已挂账、无对应垫付月份", Role.FINANCE, CauseCode.NOT_SYNCHRONIZED, "核对产假月份与缴费记录;挂错的在财务系统冲销"),
	LEDGER_AMOUNT("挂账金额不一致", Role.FINANCE, CauseCode.NOT_SYNCHRONIZED, "核对个人部分金额,在财务系统更正"),
	LEDGER_BOOKED_TWICE("财务系统重复挂账", Role.FINANCE, CauseCode.UNCLEAR_DUTY, "冲销重复的一笔;员工只欠一次"),
	LEDGER_BALANCE("未结余额不一致", Role.FINANCE, CauseCode.LOW_INTEGRATION, "逐笔核对未清项目,补报遗漏的挂账或清账");

	private final String word;

	private final Role owner;

	private final CauseCode usual;

	private final String action;

	MismatchType(String word, Role owner, CauseCode usual, String action) {
		this.word = word;
		this.owner = owner;
		this.usual = usual;
		this.action = action;
	}

	/** The word that people read. */
	public String word() {
		return word;
	}

	public Role owner() {
		return owner;
	}

	/** What causes it unless somebody says otherwise. */
	public CauseCode usual() {
		return usual;
	}

	/** What people are to do next. */
	public String action() {
		return action;
	}

	/** It is about money in two ledgers, not about whether somebody is there. */
	public boolean isOfLedgers() {
		return owner == Role.FINANCE;
	}

	/** Somebody must see whether the person is there. */
	public boolean asksForPresence() {
		return this == STOPPED_WHILE_ACTIVE || this == ABSENT_WHILE_ACTIVE;
	}
}
