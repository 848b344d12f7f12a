package org.shebaohub.reimbursement.voucher;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.document.DocumentDesk;
import org.shebaohub.document.StoredDocument;
import org.shebaohub.dossier.HrCommandDesk;
import org.shebaohub.exchange.Intent;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.payout.PayoutView;
import org.shebaohub.reimbursement.book.Claim;
import org.shebaohub.roster.RosterDesk;
import org.springframework.stereotype.Component;

/** The vouchers of claims: one for each payment, drawn once, kept with the documents, and sent to the employee's record. */
@Component
public class Vouchers {

	private static final long LARGEST = 10_000_000;

	private final JdbcClaimVouchers vouchers;

	private final VoucherPress press;

	private final DocumentDesk documents;

	private final HrCommandDesk hr;

	private final MailRoom mailRoom;

	private final RosterDesk roster;

	private final OperationLog log;

	private final BusinessClock clock;

	Vouchers(JdbcClaimVouchers vouchers, VoucherPress press, DocumentDesk documents, HrCommandDesk hr,
			MailRoom mailRoom, RosterDesk roster, OperationLog log, BusinessClock clock) {
		this.vouchers = vouchers;
		this.press = press;
		this.documents = documents;
		this.hr = hr;
		this.mailRoom = mailRoom;
		this.roster = roster;
		this.log = log;
		this.clock = clock;
	}

	/** Asks for the voucher of the claim's payment; drawn later, so that the payment does not wait for it. */
	public void order(Claim claim) {
		String reference = claim.core().reference();
		mailRoom.post(new Intent("voucher.render", "hub", reference, clock.now(),
				Map.of("claimNo", claim.claimNo(), "reference", reference), "{}"));
	}

	/** False when this payment has its voucher already. */
	public boolean draw(Claim claim, PayoutView payout) {
		if (vouchers.exists(payout.reference())) {
			return false;
		}
		String name = roster.find(claim.employeeNo()).orElseThrow().name();
		byte[] content = press.draw(new VoucherFacts(claim, payout, name, clock.today()));
		StoredDocument document = documents.store("voucher/" + claim.claimNo(), "报销凭证-" + claim.claimNo() + ".pdf",
				"application/pdf", new ByteArrayInputStream(content), LARGEST, Actor.HUB).document();
		vouchers.insert(payout.reference(), claim.claimNo(), document.id(), clock.now());
		hr.fileDocument(claim.employeeNo(), "报销凭证 " + claim.claimNo(), document.id(), document.digest(), claim.claimNo());
		log.record(Actor.HUB, "VOUCHER_DRAWN", claim.claimNo(),
				Map.of("reference", payout.reference(), "document", document.id(), "digest", document.digest()));
		return true;
	}

	/** The money came back: what was drawn is void from today; it stays readable for auditors in the archive. */
	public void voidAll(String claimNo) {
		if (vouchers.voidAll(claimNo, clock.today()) > 0) {
			log.record(Actor.HUB, "VOUCHER_VOIDED", claimNo, Map.of("on", clock.today()));
		}
	}

	/** The valid one. */
	public Optional<StoredDocument> of(String claimNo) {
		return vouchers.valid(claimNo).flatMap(documents::find);
	}
}
