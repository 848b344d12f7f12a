package org.shebaohub.ledger.item;

import java.util.List;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.ledger.OpenItem;

/** All open items and those that were open once. */
public interface Items {

	List<OpenItem> open(EmployeeNo no);

	List<OpenItem> history(EmployeeNo no);
}
