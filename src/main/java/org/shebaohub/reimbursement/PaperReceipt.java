package org.shebaohub.reimbursement;

import java.util.List;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.Finding;

/**
 * What somebody is told who handed in papers.
 *
 * @param state the name of the claim's state now, null when refused
 * @param papers those that came with this parcel
 * @param missing the words of the papers that are still missing
 */
public record PaperReceipt(Decision decision, String claimNo, String state, String stateWord, List<Paper> papers,
		List<String> missing) {

	/** Nothing of it was taken. */
	public static PaperReceipt refused(String claimNo, List<Finding> findings) {
		return new PaperReceipt(new Decision(Outcome.REFUSED, findings), claimNo, null, null, List.of(), List.of());
	}
}
