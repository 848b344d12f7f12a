package org.shebaohub.policy;

import org.shebaohub.kernel.Yuan;

/**
 * Ceilings on what leaves the bank account.
 *
 * @param releaseAbove a payout above this amount waits for a second person
 */
public record PayoutRules(Yuan releaseAbove, Yuan perPayeeDay, Yuan perDay, Yuan perPayout) {
}
