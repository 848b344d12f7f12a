package org.shebaohub.reimbursement.paper;

import org.shebaohub.document.Received;

/** A sheet of a parcel whose content has come in. */
record Taken(PaperKind kind, String name, Received content) {
}
