package org.shebaohub.payout;

import java.time.LocalDate;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Yuan;

/** What becomes of a claim's payout, published in the transaction that says so. */
public sealed interface PayoutNews {

	/** The bank has paid. */
	record Settled(String claimNo, String reference, Yuan amount, LocalDate on) implements PayoutNews {
	}

	/** The money came back (退票), possibly without ever having been seen as paid; the claim needs a fresh approval. */
	record Returned(String claimNo, String reference, String reason) implements PayoutNews {
	}

	/** It is certain that nothing was debited; the claim needs a fresh approval. */
	record Failed(String claimNo, String reference, String reason) implements PayoutNews {
	}

	/** The payee's account changed between approval and send; nothing was sent, the claim goes back to review. */
	record AccountChanged(String claimNo, String reference) implements PayoutNews {
	}

	/** A payout waits for people: to be released, or because nobody knows what became of it. */
	record NeedsPeople(String claimNo, String reference, OrgNode node, boolean forRelease) implements PayoutNews {
	}
}
