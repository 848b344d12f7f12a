package org.shebaohub.enrollment.core;

import java.util.EnumSet;
import java.util.Set;

/** How far a change of coverage has come; RECEIVED means that the authority has it and has not done it yet. */
public enum ChangeState {

	AWAITING_APPROVAL, APPROVED, SENDING, RECEIVED, CONFIRMED, REJECTED, DECLINED, CANCELLED;

	private static final Set<ChangeState> ENDED = EnumSet.of(CONFIRMED, REJECTED, DECLINED, CANCELLED);

	/** True when nothing more happens to it. */
	public boolean ended() {
		return ENDED.contains(this);
	}

	/** True when the authority may have done it. */
	public boolean mayHold() {
		return this == SENDING || this == RECEIVED || this == CONFIRMED;
	}

	/** True while nothing of it can have left the hub. */
	public boolean inHouse() {
		return this == AWAITING_APPROVAL || this == APPROVED;
	}
}
