package org.shebaohub.reimbursement.paper;

import org.shebaohub.document.Received;
import org.shebaohub.reimbursement.PaperKind;

/** A sheet of a parcel whose content has come in. */
public record Taken(PaperKind kind, String name, Received content) {
}
