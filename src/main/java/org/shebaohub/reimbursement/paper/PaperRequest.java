package org.shebaohub.reimbursement.paper;

import org.shebaohub.reimbursement.PaperKind;

/** A paper that finance asked for, and what it said with it; {@code note} may be null. */
record PaperRequest(PaperKind kind, String note) {
}
