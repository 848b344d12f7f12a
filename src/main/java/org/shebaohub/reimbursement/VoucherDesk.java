package org.shebaohub.reimbursement;

import java.io.InputStream;
import java.util.Optional;
import org.shebaohub.document.DocumentDesk;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.payout.PayoutDesk;
import org.shebaohub.payout.PayoutView;
import org.shebaohub.reimbursement.book.Claim;
import org.shebaohub.reimbursement.book.Claims;
import org.shebaohub.reimbursement.voucher.Vouchers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for vouchers of paid claims. */
@Service
public class VoucherDesk {

	/** A voucher that is open; its content is read from the store as it goes. */
	public record OpenVoucher(String name, String mediaType, long size, InputStream content) {
	}

	private final Claims claims;

	private final Vouchers vouchers;

	private final PayoutDesk payouts;

	private final DocumentDesk documents;

	private final MailRoom mailRoom;

	VoucherDesk(Claims claims, Vouchers vouchers, PayoutDesk payouts, DocumentDesk documents, MailRoom mailRoom) {
		this.claims = claims;
		this.vouchers = vouchers;
		this.payouts = payouts;
		this.documents = documents;
		this.mailRoom = mailRoom;
	}

	/** Draws the voucher of a payment, after and apart from the payment itself; none if the money has come back since. */
	@Transactional
	public void render(Delivery delivery) {
		PayoutView payout = payouts.find(Actor.HUB, delivery.subject()).orElseThrow();
		// locked, so that a return waits and voids what is drawn here
		Claim claim = claims.lock(payout.claimNo()).orElseThrow();
		if (claim.state() != ClaimState.PAID || !delivery.subject().equals(claim.core().reference())) {
			mailRoom.close(delivery, "nothing to do: " + claim.state());
			return;
		}
		mailRoom.close(delivery, vouchers.draw(claim, payout) ? "drawn" : "was drawn before");
	}

	/** The valid voucher, for the claimant and those who may see the claim; that it was read is logged. */
	@Transactional
	public Optional<OpenVoucher> open(Actor actor, String claimNo) {
		return claims.find(claimNo)
			.filter(claim -> claim.isSeenBy(actor))
			.flatMap(claim -> vouchers.of(claimNo))
			.map(document -> new OpenVoucher(document.name(), document.mediaType(), document.size(),
					documents.open(actor, document.id())));
	}
}
