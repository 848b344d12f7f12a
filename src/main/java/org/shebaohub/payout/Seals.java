package org.shebaohub.payout;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shebaohub.payout.Payout.Approved;
import org.shebaohub.payout.Payout.Progress;
import org.shebaohub.payout.core.Standing;
import org.shebaohub.roster.PayeeAccount;
import org.shebaohub.vault.SealBroken;
import org.shebaohub.vault.Vault;
import org.springframework.stereotype.Component;

/** Makes a row that was edited past the hub show itself: keyed digests over what was approved and what became of it. */
@Component
class Seals {

	private final Vault vault;

	Seals(Vault vault) {
		this.vault = vault;
	}

	byte[] account(String reference, PayeeAccount account) {
		return vault.seal(String.join("\n", account.holder(), account.bankName(), account.accountNo()),
				place(reference));
	}

	String payee(PayeeAccount account) {
		return vault.blindIndex("payout.account", account.accountNo());
	}

	String digest(String reference, PayoutOrder order) {
		return digest(reference, order.claimNo(), order.employeeNo(), order.node(), order.amount(),
				order.approvedBy().name(), order.account().holder(), order.account().bankName(),
				order.account().accountNo());
	}

	String seal(Approved approved, Progress progress, int version) {
		return vault.digest(sealed(approved, progress, version) + "\n" + progress.listedOn());
	}

	/** As rows were sealed before the day of the statement was among it; asked for once in a store's life. */
	boolean wasIntact(Payout payout) {
		return payout.seal().equals(vault.digest(sealed(payout.approved(), payout.progress(), payout.version())));
	}

	static String sealed(Approved approved, Progress progress, int version) {
		Standing standing = progress.standing();
		return text(approved.reference(), approved.claimNo(), approved.number(), approved.employeeNo(),
				approved.node(), approved.amount(), approved.payeeIndex(), approved.digest(), approved.approvedBy(),
				version, standing, progress.releasedBy(), progress.bookings(), progress.countedOn(),
				progress.paidOn());
	}

	String ofSwitch(Object... parts) {
		return vault.digest("switch " + text(parts));
	}

	/** True when the row is as the hub last wrote it. */
	boolean isIntact(Payout payout) {
		return payout.seal().equals(seal(payout.approved(), payout.progress(), payout.version()));
	}

	/** The account as approved; empty when amount, payee or approver are no longer what was approved. */
	Optional<PayeeAccount> approvedAccount(Approved approved) {
		try {
			PayeeAccount account = open(approved);
			String digest = digest(approved.reference(), approved.claimNo(), approved.employeeNo(), approved.node(),
					approved.amount(), approved.approvedBy(), account.holder(), account.bankName(),
					account.accountNo());
			boolean same = approved.digest().equals(digest) && approved.payeeIndex().equals(payee(account));
			return same ? Optional.of(account) : Optional.empty();
		}
		catch (SealBroken | IllegalStateException altered) {
			return Optional.empty();
		}
	}

	private PayeeAccount open(Approved approved) {
		String[] parts = vault.open(approved.account(), place(approved.reference())).split("\n", -1);
		return new PayeeAccount(parts[0], parts[2], parts[1]);
	}

	private String digest(Object... parts) {
		return vault.digest(text(parts));
	}

	private static String text(Object... parts) {
		return Arrays.stream(parts).map(part -> String.valueOf(part).replace("\n", "\\n"))
				.collect(Collectors.joining("\n", "payout\n", ""));
	}

	private static String place(String reference) {
		return "payout.account/" + reference;
	}
}
