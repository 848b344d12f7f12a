package org.shebaohub.connector.hr;

import java.util.Optional;
import org.shebaohub.dossier.HrCommandDesk;
import org.shebaohub.exchange.Incoming;
import org.shebaohub.exchange.AsideDesk;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.springframework.stereotype.Component;

/** Takes receipts of HR systems once more that were set aside. */
@Component
class HrReceiptAgain implements AsideDesk.Taker {

	private final HrReceipts receipts;

	private final HrCommandDesk commands;

	HrReceiptAgain(HrReceipts receipts, HrCommandDesk commands) {
		this.receipts = receipts;
		this.commands = commands;
	}

	@Override
	public boolean takes(Incoming kept) {
		return kept.source().equals("hr-command-receipt");
	}

	@Override
	public Optional<Finding> again(Incoming kept) {
		try {
			commands.acknowledge(receipts.read(kept.content()));
			return Optional.empty();
		}
		catch (HrUnreadable unreadable) {
			return Optional.of(new Finding("RECEIPT_UNREADABLE", unreadable.getMessage(), "have the HR system send it again",
					Role.ADMIN));
		}
	}
}
