package org.shebaohub.payout;

import org.shebaohub.kernel.OrgNode;

/** A payout waits for people: to be released, or because nobody knows what became of it. */
public record PayoutNeedsPeople(String claimNo, String reference, OrgNode node, boolean forRelease) {
}
