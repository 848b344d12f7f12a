package org.shebaohub.ledger.item;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.LedgerMismatch;
import org.shebaohub.ledger.LedgerNews;
import org.shebaohub.operationlog.OperationLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Books items and clears them, so that what is open is always what was booked less what cleared it; and says so. */
@Component
public class ItemBook {

	private final Items items;

	private final Clearings clearings;

	private final Mismatches mismatches;

	private final OperationLog log;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	ItemBook(Items items, Clearings clearings, Mismatches mismatches, OperationLog log, BusinessClock clock,
			ApplicationEventPublisher events) {
		this.items = items;
		this.clearings = clearings;
		this.mismatches = mismatches;
		this.log = log;
		this.clock = clock;
		this.events = events;
	}

	/** Empty when it is booked already. */
	public Optional<ItemRow> book(Actor actor, Debt debt) {
		return book(actor, debt, false);
	}

	/** @param opening true for what stood open when the hub began: nobody told it late */
	public Optional<ItemRow> book(Actor actor, Debt debt, boolean opening) {
		Optional<ItemRow> booked = items.insert(debt);
		booked.ifPresent(row -> {
			record(actor, "ITEM_BOOKED", row, row.item().booked(), opening ? Map.of("opening", true) : Map.of());
			events.publishEvent(new LedgerNews.ItemBooked(row.item()));
		});
		return booked;
	}

	/** Makes an item smaller by no more than is open; what was cleared beyond it is written down. */
	public void clear(Actor actor, ItemRow row, Clearing clearing) {
		clearings.insert(clearing);
		if (clearing.rest().isPositive()) {
			record(actor, "CLEARED_BEYOND", row, clearing.rest());
		}
		if (clearing.amount().isPositive()) {
			settle(actor, row, clearing.amount(), clearing.on());
		}
	}

	/** A thing came back: nothing of its item is left, whatever its amount. */
	public void giveBack(Actor actor, ItemRow row, LocalDate on) {
		settle(actor, row, row.item().open(), on);
	}

	/** More is owed of the same debt than was said before. */
	public void raise(Actor actor, ItemRow row, Yuan more) {
		ItemRow after = row.rebooked(row.item().booked().plus(more), row.item().open().plus(more), clock.today());
		items.save(after);
		record(actor, "ITEM_RAISED", after, more);
		events.publishEvent(new LedgerNews.ItemReopened(after.item()));
	}

	/** Less was owed from the beginning; what was cleared above it went beyond the item. @return the item as it stands then */
	public ItemRow correct(ItemRow row, Yuan share) {
		Yuan above = row.item().booked().minus(share);
		Yuan less = above.smaller(row.item().open());
		ItemRow after = row.rebooked(share, row.item().open().minus(less), clock.today());
		clearings.shift(row.item().no(), above.minus(less));
		items.save(after);
		record(Actor.HUB, "ITEM_CORRECTED", after, above);
		if (less.isPositive()) {
			events.publishEvent(new LedgerNews.ItemSettled(after.item(), less, clock.today()));
		}
		return after;
	}

	/** Less is owed of the same debt than was said before, or it is settled by no record of its own. */
	public void settle(Actor actor, ItemRow row, Yuan amount, LocalDate on) {
		if (amount.isMoreThan(row.item().open())) {
			throw new IllegalStateException("item " + row.item().no() + " cannot become less than nothing");
		}
		ItemRow after = row.opened(row.item().open().minus(amount), on);
		items.save(after);
		record(actor, "ITEM_CLEARED", after, amount);
		events.publishEvent(new LedgerNews.ItemSettled(after.item(), amount, on));
	}

	/** Takes a clearing back; the item is open again by so much more. */
	public void reopen(Actor actor, Clearing clearing, LocalDate on, String reversal) {
		clearings.reverse(clearing, on, reversal);
		if (!clearing.amount().isPositive()) {
			return;
		}
		ItemRow row = items.take(clearing.itemNo());
		ItemRow after = row.opened(row.item().open().plus(clearing.amount()), on);
		items.save(after);
		record(actor, "ITEM_REOPENED", after, clearing.amount());
		if (clearing.orderNo() != null) {
			events.publishEvent(new LedgerNews.TakenBack(clearing.orderNo(), after.item(), reversal));
		}
		events.publishEvent(new LedgerNews.ItemReopened(after.item()));
	}

	/** Both ledgers differ; the same found again changes nothing. */
	public void differs(LedgerMismatch mismatch) {
		if (mismatches.insert(mismatch)) {
			log.record(Actor.HUB, "LEDGERS_DIFFER", "employee/" + mismatch.employee(), Map.of("what", mismatch.key(),
					"hub", String.valueOf(mismatch.hub()), "erp", String.valueOf(mismatch.erp())));
			events.publishEvent(new LedgerNews.Differs(mismatch));
		}
	}

	/** Both say the same again. @param key of the difference, if there was one */
	public void agrees(String key) {
		mismatches.settle(key, clock.today()).ifPresent(mismatch -> {
			log.record(Actor.HUB, "LEDGERS_AGREE", "employee/" + mismatch.employee(), Map.of("what", mismatch.key()));
			events.publishEvent(new LedgerNews.Agrees(mismatch));
		});
	}

	private void record(Actor actor, String action, ItemRow row, Yuan amount) {
		record(actor, action, row, amount, Map.of());
	}

	private void record(Actor actor, String action, ItemRow row, Yuan amount, Map<String, Object> more) {
		Map<String, Object> words = new HashMap<>(more);
		words.putAll(Map.of("itemNo", row.item().no(), "kind", row.item().kind(), "amount", amount, "open", row.item().open(),
				"source", row.item().source()));
		log.record(actor, action, "employee/" + row.item().employee(), words);
	}
}
