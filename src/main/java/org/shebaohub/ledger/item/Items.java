package org.shebaohub.ledger.item;

import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.OpenItem;
import org.shebaohub.ledger.OpenItemKind;

/** All open items and those that were open once; whoever takes a row has it until the transaction ends. */
public interface Items {

	List<OpenItem> open(EmployeeNo no);

	List<OpenItem> history(EmployeeNo no);

	/** The sum of what is open of one kind. */
	Yuan balance(EmployeeNo no, OpenItemKind kind);

	ItemRow take(String itemNo);

	/** @param itemNo as somebody else wrote it */
	Optional<ItemRow> takeByNo(String itemNo);

	Optional<ItemRow> takeByKey(String debtKey);

	/** @param source which system counts so; @param record of the ERP */
	Optional<ItemRow> takeByRecord(String source, String record);

	/** Empty when the debt, or the record, is known already. */
	Optional<ItemRow> insert(Debt debt);

	void save(ItemRow row);
}
