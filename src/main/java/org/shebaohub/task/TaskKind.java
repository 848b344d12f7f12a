package org.shebaohub.task;

/** What a person is waited for, and where the thing itself is. */
public enum TaskKind {

	CASE("异常待处理", "/api/cases/"),
	CLAIM_REVIEW("报销待审核", "/api/claims/"),
	CLAIM_PAPERS("报销待补材料", "/api/claims/"),
	PAYOUT_RELEASE("付款待放行", "/api/payouts/"),
	PAYOUT_DECISION("付款待裁定", "/api/payouts/"),
	CYCLE_APPROVAL("缴费待审批", "/api/cycles/"),
	ENROLLMENT_APPROVAL("增减员待审批", "/api/enrollment-changes/"),
	EXIT_CONFIRMATION("离职待确认", "/api/offboardings/"),
	EXIT_BLOCKED("离职待结清", "/api/offboardings/"),
	EXIT_OVERRIDE("离职放行待复核", "/api/offboardings/");

	private final String word;

	private final String path;

	TaskKind(String word, String path) {
		this.word = word;
		this.path = path;
	}

	/** The word that people read. */
	public String word() {
		return word;
	}

	/** Where the thing is, below the hub's address; to act there one must log in. */
	public String pathTo(String about) {
		return path + about;
	}
}
