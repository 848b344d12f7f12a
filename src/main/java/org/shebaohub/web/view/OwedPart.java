package org.shebaohub.web.view;

import java.util.List;
import org.shebaohub.ledger.DeductionOrder;
import org.shebaohub.ledger.OpenItem;

/** What stands open between employee and employer, what ever stood open, and what wages were asked for. */
record OwedPart(List<OpenItem> open, List<OpenItem> history, List<DeductionOrder> deductions) {
}
