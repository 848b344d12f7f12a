package org.shebaohub.payout.core;

import java.time.Duration;

/**
 * What a bank can be relied on for.
 *
 * @param deduplicates the same reference with the same content is paid once, however often it is sent
 * @param queryable a payout can be asked for by its reference
 * @param visibilityDelay for so long after a send, "not found" says nothing
 */
public record BankCharacter(boolean deduplicates, boolean queryable, Duration visibilityDelay) {
}
