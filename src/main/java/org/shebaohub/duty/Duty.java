package org.shebaohub.duty;

import java.util.List;
import org.shebaohub.kernel.OrgNode;

/**
 * Who must act today.
 *
 * @param node where somebody was found, going up; the top of the tree when there was nobody at all
 * @param holders those present or their deputies; empty only when there is nobody up to the top
 */
public record Duty(OrgNode node, List<Holder> holders) {

	public boolean isNobody() {
		return holders.isEmpty();
	}

	public boolean isHeldBy(String person) {
		return holders.stream().anyMatch(holder -> holder.person().equals(person));
	}
}
