package org.shebaohub.connector.erp;

import java.util.Optional;
import org.shebaohub.exchange.Incoming;
import org.shebaohub.exchange.AsideDesk;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.ledger.LedgerDesk;
import org.springframework.stereotype.Component;

/** Takes receipts of the ERP once more that were set aside. */
@Component
class ErpReceiptAgain implements AsideDesk.Taker {

	private final ErpConnector connector;

	private final LedgerDesk ledger;

	ErpReceiptAgain(ErpConnector connector, LedgerDesk ledger) {
		this.connector = connector;
		this.ledger = ledger;
	}

	@Override
	public boolean takes(Incoming kept) {
		return kept.source().equals("erp-command-receipt");
	}

	@Override
	public Optional<Finding> again(Incoming kept) {
		try {
			ledger.acknowledge(connector.receipt(kept.content()));
			return Optional.empty();
		}
		catch (ReceiptUnreadable unreadable) {
			return Optional.of(new Finding("RECEIPT_UNREADABLE", unreadable.getMessage(), "have the ERP send it again", Role.ADMIN));
		}
	}
}
