package org.shebaohub.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Intent;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.voucher.Accounts;
import org.shebaohub.ledger.voucher.Liabilities;
import org.shebaohub.ledger.voucher.Recoveries;
import org.shebaohub.ledger.voucher.VoucherDocument;
import org.shebaohub.operationlog.OperationLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for bookings: a voucher is posted once, never edited, and offered to the ERP until it has booked it. */
@Service
public class LedgerDesk {

	private static final String COMMAND = "erp.command";

	private final JdbcVouchers vouchers;

	private final MailRoom mailRoom;

	private final OperationLog log;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	/** The ERP's word on a command. @param reason why it was refused; null when it was taken */
	public record Receipt(String no, String reason) {
	}

	LedgerDesk(JdbcVouchers vouchers, MailRoom mailRoom, OperationLog log, BusinessClock clock,
			ApplicationEventPublisher events) {
		this.vouchers = vouchers;
		this.mailRoom = mailRoom;
		this.log = log;
		this.clock = clock;
		this.events = events;
	}

	/** Refuses a voucher that does not sum to zero, and other content under a known number; the same again is a no-op. */
	@Transactional
	public Decision post(Voucher voucher) {
		return post(voucher, null, "");
	}

	/** A claim was paid from the bank account. */
	@Transactional
	public Decision payment(String voucherNo, String claimNo, Yuan amount) {
		return post(Voucher.moving(voucherNo, claimNo, clock.today(), amount, Accounts.OWED_TO_EMPLOYEES,
				Accounts.BANK));
	}

	/**
	 * Lets this much stand as what the employer owes because the month was in arrears: another amount that stood before is
	 * reversed, and the same again changes nothing.
	 */
	@Transactional
	public Decision liability(String claimNo, Yuan amount, String why) {
		Liabilities posted = new Liabilities(claimNo, vouchers.of(claimNo));
		Optional<Voucher> standing = posted.standing();
		if (standing.map(Liabilities::amount).orElse(Yuan.ZERO).equals(amount)) {
			return Decision.accepted();
		}
		Decision reversed = standing.map(voucher -> reverse(voucher.no(), why)).orElse(Decision.accepted());
		return reversed.isRefused() || !amount.isPositive() ? reversed : post(Voucher.moving(posted.nextNo(), claimNo,
				clock.today(), amount, Accounts.BORNE_IN_ARREARS, Accounts.OWED_TO_EMPLOYEES));
	}

	/** Undoes a voucher by the opposite entry of today; a voucher is reversed at most once. */
	@Transactional
	public Decision reverse(String voucherNo, String reason) {
		return vouchers.find(voucherNo)
				.map(voucher -> post(voucher.reversal(voucherNo + "-R", clock.today()), voucherNo, reason))
				.orElseGet(() -> refused("VOUCHER_UNKNOWN", "voucher " + voucherNo, "name a posted voucher"));
	}

	/** The JSON document for the ERP. @throws VoucherAltered when the store does not hold what was posted */
	@Transactional(readOnly = true)
	public String command(Delivery delivery) {
		return delivery.content().equals("{}") ? vouchers.command(delivery.subject()) : delivery.content();
	}

	/** The ERP has taken or refused a command; a repeat changes nothing, and a refusal of what it took is somebody's case. */
	@Transactional
	public void acknowledge(Receipt receipt) {
		boolean taken = receipt.reason() == null;
		boolean open = mailRoom.confirm(COMMAND, receipt.no(),
				taken ? "booked by the ERP" : "refused by the ERP: " + receipt.reason());
		Optional<Voucher> voucher = vouchers.find(receipt.no());
		if (open && taken) {
			booked(receipt.no(), voucher);
		}
		else if (!taken && (open || voucher.isPresent())) {
			log.record(Actor.HUB, "COMMAND_REFUSED", receipt.no(), Map.of("reason", receipt.reason()));
			events.publishEvent(new LedgerNews.CommandRefused(receipt.no(), receipt.reason()));
		}
	}

	private void booked(String no, Optional<Voucher> voucher) {
		voucher.ifPresent(known -> {
			vouchers.acknowledge(no, clock.now());
			log.record(Actor.HUB, "VOUCHER_BOOKED", known.caseKey(), Map.of("voucherNo", no));
		});
		events.publishEvent(new LedgerNews.CommandTaken(no, voucher.map(Voucher::caseKey).orElse("")));
	}

	/** The employer paid a share that is the employee's. */
	@Transactional
	public Decision advanced(OpenItem item) {
		return post(Voucher.moving("A-" + item.no(), item.no(), clock.today(), item.booked(), Accounts.ADVANCED,
				Accounts.BANK));
	}

	/** Payroll took an advance back from wages. @param by the order, or what else tells this taking from others of the item */
	@Transactional
	public Decision recovered(String by, OpenItem item, Yuan amount) {
		return post(Voucher.moving(Recoveries.no(by, item), item.no(), clock.today(), amount, Accounts.WAGES, Accounts.ADVANCED));
	}

	/** Part of it was taken back: the vouchers come to what is still taken, by the opposite entry. */
	@Transactional
	public Decision unrecovered(String by, OpenItem item, Yuan taken, String why) {
		Recoveries posted = new Recoveries(by, item, vouchers.of(item.no()));
		Yuan back = posted.amount().minus(taken);
		if (!back.isPositive()) {
			return Decision.accepted();
		}
		return post(Voucher.moving(posted.nextNo(), item.no(), clock.today(), back, Accounts.ADVANCED, Accounts.WAGES),
				posted.reverses(back), why);
	}

	/** The vouchers of a claim, oldest first. */
	@Transactional(readOnly = true)
	public List<Voucher> vouchers(String caseKey) {
		return vouchers.of(caseKey);
	}

	private Decision post(Voucher voucher, String reverses, String reason) {
		if (voucher.postings().isEmpty() || !voucher.imbalance().equals(Yuan.ZERO)) {
			return refused("VOUCHER_UNBALANCED", "voucher " + voucher.no() + " is off by " + voucher.imbalance(),
					"debits and credits must sum to zero");
		}
		if (!vouchers.insert(voucher, reverses, reason, clock.now())) {
			return vouchers.holds(voucher) ? Decision.accepted()
					: refused("VOUCHER_NO_TAKEN", "voucher " + voucher.no(), "another content needs another number");
		}
		mailRoom.post(new Intent(COMMAND, "erp", voucher.no(), clock.now(),
				Map.of(voucher.caseKey().startsWith("I") ? "itemNo" : "claimNo", voucher.caseKey()), "{}"));
		log.record(Actor.HUB, reverses == null ? "VOUCHER_POSTED" : "VOUCHER_REVERSED", voucher.caseKey(),
				VoucherDocument.of(voucher, reverses, reason));
		return Decision.accepted();
	}

	private static Decision refused(String code, String evidence, String remedy) {
		return Decision.refused(new Finding(code, evidence, remedy, Role.FINANCE));
	}
}
