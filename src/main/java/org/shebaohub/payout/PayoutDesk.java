package org.shebaohub.payout;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.payout.core.PayoutState;
import org.shebaohub.roster.PayeeAccount;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The counter for money that leaves: orders, what the bank says of them, and the people who decide the rest. */
@Service
public class PayoutDesk {

	/** What a person says became of a payout. */
	public enum Verdict {
		PAID, NOT_PAID
	}

	private final Orders orders;

	private final Register register;

	private final Sends sends;

	private final Questions questions;

	private final FourEyes fourEyes;

	private final StatementCounter statements;

	private final StopSwitch stopSwitch;

	private final RestoredStore restored;

	private final JdbcPayoutViews views;

	PayoutDesk(Orders orders, Register register, Sends sends, Questions questions, FourEyes fourEyes,
			StatementCounter statements, StopSwitch stopSwitch, RestoredStore restored, JdbcPayoutViews views) {
		this.orders = orders;
		this.register = register;
		this.sends = sends;
		this.questions = questions;
		this.fourEyes = fourEyes;
		this.statements = statements;
		this.stopSwitch = stopSwitch;
		this.restored = restored;
		this.views = views;
	}

	/**
	 * Takes an order in the transaction of the approval; the same order again gets the same payout.
	 *
	 * @return the reference under which the bank will know it
	 * @throws LivePayoutExists when the claim has a live payout with other content
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public String instruct(PayoutOrder order) {
		return orders.take(order);
	}

	/** When a payout that is let go at that moment goes to the bank: then, or when the bank opens next. */
	public Instant opening(Instant at) {
		return sends.opening(at);
	}

	/** Stores that the send begins, or that it must not; a send that was begun before is never sent, but asked for. */
	@Transactional
	public PayoutCall begin(Delivery delivery) {
		return take(delivery).map(payout -> sends.begin(payout, delivery)).orElse(PayoutCall.nothing(delivery));
	}

	/** Says whether there is still something to ask. */
	@Transactional
	public PayoutCall beginQuery(Delivery delivery) {
		return take(delivery).map(payout -> questions.begin(payout, delivery)).orElse(PayoutCall.nothing(delivery));
	}

	/** Takes what the bank said to a send or a query, and ends the delivery in the same transaction. */
	@Transactional
	public void record(BankAnswer answer) {
		take(answer.delivery()).ifPresent(payout -> questions.record(payout, answer));
	}

	/** The bank says by callback that something happened: it is asked, and the callback itself changes nothing. */
	@Transactional
	public void hint(String reference) {
		register.look(reference).ifPresent(questions::hint);
	}

	/** Lets a payout go that waits for a second person; HELD while one more must say so. */
	@Transactional
	public Decision release(Actor actor, String reference) {
		return seen(actor, reference).map(payout -> fourEyes.release(actor, payout)).orElseGet(PayoutDesk::unknown);
	}

	/** Says what became of a payout that nobody can ask for; takes effect when a second person says the same. */
	@Transactional
	public Decision decide(Actor actor, String reference, Verdict verdict, String reason) {
		return seen(actor, reference).map(payout -> fourEyes.decide(actor, payout, verdict, reason))
				.orElseGet(PayoutDesk::unknown);
	}

	/** From the moment this returns no send begins; questions go on. */
	@Transactional
	public Decision stop(Actor actor, String reason) {
		return stopSwitch.stop(actor, reason);
	}

	@Transactional
	public Decision resume(Actor actor, String reason) {
		return stopSwitch.resume(actor, reason);
	}

	/**
	 * Says that a store that was restored from a backup is matched with the bank; the second of two people lets payouts go
	 * again. Refused until the bank's statements of all days since the backup were held against the payouts once more.
	 */
	@Transactional
	public Decision matched(Actor actor, String reason) {
		return restored.matched(actor, reason);
	}

	/** Names the day whose statement is to be fetched. */
	@Transactional
	public StatementCall beginStatement(Delivery delivery) {
		return statements.begin(delivery);
	}

	/** Holds a whole statement against the payouts. */
	@Transactional
	public void matchStatement(BankStatement statement) {
		statements.match(statement);
	}

	/**
	 * Where statement and payouts do not agree, newest first; for finance and auditors. A branch is shown what is about its own
	 * payouts, the group also what belongs to none.
	 *
	 * @param before the id of the last one seen, the largest number at first
	 */
	@Transactional(readOnly = true)
	public List<StatementFinding> unmatched(Actor actor, long before, int limit) {
		return actor.is(Role.FINANCE, Role.FINANCE_MANAGER, Role.AUDITOR) ? statements.findings(actor.scope(), before, limit) : List.of();
	}

	/** For those whose post gives sight of it, and for the payee himself. */
	@Transactional(readOnly = true)
	public Optional<PayoutView> find(Actor actor, String reference) {
		return views.find(reference).filter(view -> actor.sees(view.node()) || actor.isSelf(view.employeeNo()));
	}

	/** Where it goes, in the clear, for the desk that lets somebody see it; empty when the row was altered past the hub. */
	@Transactional(readOnly = true)
	public Optional<PayeeAccount> payee(String reference) {
		return register.payee(reference);
	}

	/** All payouts of a claim, oldest first; for a caller who has made sure that the claim may be seen. */
	@Transactional(readOnly = true)
	public List<PayoutView> ofClaim(String claimNo) {
		return views.ofClaim(claimNo);
	}

	/** A page in the order of references. @param state null for any @param after the last reference seen, null at first */
	@Transactional(readOnly = true)
	public List<PayoutView> list(Actor actor, String state, String after, int limit) {
		return actor.sees(actor.scope()) ? views.list(actor.scope(), state, after == null ? "" : after,
				Math.min(limit, 200)) : List.of();
	}

	/** How many payouts of the actor's scope wait for people, by state; states without any are left out. */
	@Transactional(readOnly = true)
	public Map<String, Long> forPeople(Actor actor) {
		List<String> states = Stream.of(PayoutState.values()).filter(PayoutState::isForPeople).map(Enum::name).toList();
		return actor.sees(actor.scope()) ? views.count(actor.scope(), states) : Map.of();
	}

	private Optional<Payout> take(Delivery delivery) {
		return delivery == null ? Optional.empty() : register.take(delivery);
	}

	private Optional<Payout> seen(Actor actor, String reference) {
		return register.take(reference).filter(payout -> actor.sees(payout.approved().node()));
	}

	private static Decision unknown() {
		return Decision.refused(new Finding("PAYOUT_UNKNOWN", "no such payout in your sight",
				"look it up in the list of payouts", null));
	}
}
