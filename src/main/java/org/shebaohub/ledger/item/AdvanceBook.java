package org.shebaohub.ledger.item;

import java.util.Optional;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.LedgerMismatch;
import org.shebaohub.ledger.LedgerNews;
import org.shebaohub.ledger.LedgerMismatch.Kind;
import org.shebaohub.ledger.OpenItem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings together what the hub found and what the ERP booked of an advance: one debt, whoever speaks first. */
@Component
public class AdvanceBook {

	private final Items items;

	private final Mismatches mismatches;

	private final ItemBook book;

	private final BusinessClock clock;

	AdvanceBook(Items items, Mismatches mismatches, ItemBook book, BusinessClock clock) {
		this.items = items;
		this.mismatches = mismatches;
		this.book = book;
		this.clock = clock;
	}

	/**
	 * The hub found that a share was advanced.
	 *
	 * @param opens false when the ERP is to open it, and the hub only expects it
	 * @return the item, when it was opened by this
	 */
	public Optional<ItemRow> found(Debt debt, boolean opens) {
		if (foundAgain(debt)) {
			return Optional.empty();
		}
		if (!opens) {
			book.differs(mismatch(Kind.ERP_MISSING, debt, debt.amount(), null));
			return Optional.empty();
		}
		Optional<ItemRow> opened = book.book(Actor.HUB, debt);
		if (opened.isEmpty()) {
			// the ERP booked it in the same moment
			foundAgain(debt);
		}
		return opened;
	}

	private boolean foundAgain(Debt debt) {
		Optional<ItemRow> known = items.takeByKey(debt.key());
		known.filter(row -> row.hubShare() == null).ifPresent(row -> match(row.foundByHub(debt.amount())));
		return known.isPresent();
	}

	/** False for an advance that only the ERP knows, and not from before the hub began. */
	public boolean isFound(OpenItem item) {
		return mismatches.standing(new LedgerMismatch(Kind.HUB_MISSING, item.employee(), item.kind(), item.month(), item.line(),
				null, null, null, clock.today()).key()).isEmpty();
	}

	/**
	 * The ERP booked an advance. What it booked above a share that the hub knows is no debt: that part is a difference.
	 *
	 * @param opening true for what stood open when the hub began
	 * @return false when the record is known otherwise
	 */
	public boolean booked(Actor actor, Debt debt, boolean opening) {
		if (items.takeByRecord(debt.source(), debt.record()).filter(row -> !isOf(row, debt)).isPresent()) {
			return false;
		}
		Optional<ItemRow> known = items.takeByKey(debt.key());
		return known.isPresent() ? bookedAgain(known.get(), debt) : bookedFirst(actor, debt, opening)
				// the hub found it in the same moment
				|| items.takeByKey(debt.key()).filter(row -> bookedAgain(row, debt)).isPresent();
	}

	private static boolean isOf(ItemRow row, Debt debt) {
		return row.item().kind() == debt.kind()
				&& debt.key().equals(Debt.key(row.item().employee(), row.item().month(), row.item().line()));
	}

	private boolean bookedAgain(ItemRow row, Debt debt) {
		if (row.erpRecord() == null) {
			match(row.bookedByErp(debt.amount(), debt.source(), debt.record()));
			return true;
		}
		if (!row.erpRecord().equals(debt.record()) || !row.erpSource().equals(debt.source())) {
			book.differs(mismatch(Kind.BOOKED_TWICE, debt, row.item().booked(), debt.amount()));
			return true;
		}
		return debt.amount().equals(row.erpBooked());
	}

	private boolean bookedFirst(Actor actor, Debt debt, boolean opening) {
		Optional<Yuan> expected = mismatches.standing(mismatch(Kind.ERP_MISSING, debt, null, null).key())
			.map(LedgerMismatch::hub);
		Yuan owed = expected.filter(debt.amount()::isMoreThan).orElse(debt.amount());
		Optional<ItemRow> booked = book.book(actor, new Debt(debt.kind(), debt.employee(), debt.month(), debt.line(), owed,
				debt.on(), debt.source(), debt.record()), opening);
		booked.map(row -> row.bookedByErp(debt.amount(), debt.source(), debt.record())).ifPresent(row -> {
			if (expected.isPresent()) {
				match(row.foundByHub(expected.get()));
			}
			else if (!opening) {
				book.differs(mismatch(Kind.HUB_MISSING, debt, null, debt.amount()));
			}
		});
		return booked.isPresent();
	}

	/** The ERP booked the voucher of an advance that the hub opened. */
	@EventListener
	void on(LedgerNews.CommandTaken taken) {
		if (taken.no().equals("A-" + taken.caseKey())) {
			ItemRow row = items.take(taken.caseKey());
			if (row.erpBooked() == null) {
				items.save(row.bookedByErp(row.item().booked(), null, null));
			}
		}
	}

	/** Her share is owed and nothing else: what the ERP booked above it was never a debt. */
	private void match(ItemRow told) {
		ItemRow row = told.hubShare() != null && told.item().booked().isMoreThan(told.hubShare()) ? book.correct(told, told.hubShare())
				: told;
		items.save(row);
		Debt debt = new Debt(row.item().kind(), row.item().employee(), row.item().month(), row.item().line(),
				row.item().booked(), row.item().bookedOn(), row.item().source(), row.erpRecord());
		book.agrees(mismatch(Kind.HUB_MISSING, debt, null, null).key());
		book.agrees(mismatch(Kind.ERP_MISSING, debt, null, null).key());
		if (row.hubShare() != null && row.erpBooked() != null && !row.hubShare().equals(row.erpBooked())) {
			book.differs(mismatch(Kind.AMOUNT, debt, row.hubShare(), row.erpBooked()));
		}
	}

	private LedgerMismatch mismatch(Kind kind, Debt debt, Yuan hub, Yuan erp) {
		return new LedgerMismatch(kind, debt.employee(), debt.kind(), debt.month(), debt.line(), hub, erp,
				erp == null ? null : debt.record(), clock.today());
	}
}
