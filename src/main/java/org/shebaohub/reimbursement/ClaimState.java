package org.shebaohub.reimbursement;

import java.util.Set;

/** Where a claim stands. */
public enum ClaimState {

	/** Only inside the transaction that takes the claim in. */
	RECEIVED("已受理"),
	/** A late contribution must be repaired first. */
	PARKED("暂停:社保延迟"),
	/** HR must look: interrupted, or no month counts. */
	HELD("待人事处理"),
	/** The contributions are in order, but papers are missing or finance asked for others. */
	WAITING_PAPERS("待补充材料"),
	IN_REVIEW("审核中"),
	APPROVED("已通过审核,打款中"),
	PAID("已到账"),
	REJECTED("已驳回"),
	/** Approved, and no line of it is the hub's to pay. */
	SETTLED_WITHOUT_PAYOUT("已办结,无需打款");

	private final String word;

	ClaimState(String word) {
		this.word = word;
	}

	/** The word that people read. */
	public String word() {
		return word;
	}

	/** True while people have not decided. */
	public boolean isOpen() {
		return waits() || this == WAITING_PAPERS || this == IN_REVIEW;
	}

	/** True when nothing more is paid, but for what the bank returns. */
	public boolean hasEnded() {
		return Set.of(PAID, REJECTED, SETTLED_WITHOUT_PAYOUT).contains(this);
	}

	/** True while the claim waits for contributions, so that a repair must look at it again. */
	public boolean waits() {
		return Set.of(PARKED, HELD).contains(this);
	}
}
