package org.shebaohub.reconciliation;

/** Why two systems came to disagree. */
public enum CauseCode {

	PROCESS_UNFINISHED("离职流程未走完"), NOT_SYNCHRONIZED("跨部门数据不同步"), UNCLEAR_DUTY("管理流程职责模糊"),
	LOW_INTEGRATION("系统集成度低"), NO_WARNING("风控提醒机制缺失");

	private final String word;

	CauseCode(String word) {
		this.word = word;
	}

	/** The word that people read. */
	public String word() {
		return word;
	}
}
