package org.shebaohub.contribution.cycle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.shebaohub.kernel.Role;

/** The words for how far a month is, and with whom a list waits. */
final class CycleProgress {

	private static final Set<ListState> DONE = EnumSet.of(ListState.CREDITED);

	private CycleProgress() {
	}

	/** Done, else late once the cutoff has passed, else as far as its slowest list. */
	static String word(Collection<ListState> lists, LocalDate cutoff, LocalDate today) {
		if (!lists.isEmpty() && DONE.containsAll(lists)) {
			return "已完成";
		}
		if (today.isAfter(cutoff)) {
			return "延迟";
		}
		if (lists.isEmpty()) {
			return "未开始";
		}
		return lists.contains(ListState.AWAITING_APPROVAL) ? "待审批" : "申报中";
	}

	static Role holder(ListState state) {
		return switch (state) {
			case AWAITING_APPROVAL -> Role.FINANCE_MANAGER;
			case REJECTED -> Role.HR;
			case CREDITED -> null;
			default -> Role.SYSTEM;
		};
	}
}
