package org.shebaohub.policy;

import java.util.List;
import org.shebaohub.kernel.Yuan;

/**
 * Limits on what a claim may contain.
 *
 * @param withinYears how many years back the date of service may lie
 */
public record ClaimRules(Yuan maxLineAmount, int maxLines, int withinYears) {

	/**
	 * What papers a claim needs, and how much of them is taken.
	 *
	 * @param required the names of the kinds of paper
	 * @param maxBytes of one document
	 * @param maxPapers of one claim
	 */
	public record PaperRules(List<String> required, long maxBytes, int maxPapers) {
	}
}
