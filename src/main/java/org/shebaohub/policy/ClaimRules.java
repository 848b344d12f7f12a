package org.shebaohub.policy;

import org.shebaohub.kernel.Yuan;

/**
 * Limits on what a claim may contain.
 *
 * @param withinYears how many years back the date of service may lie
 */
public record ClaimRules(Yuan maxLineAmount, int maxLines, int withinYears) {
}
