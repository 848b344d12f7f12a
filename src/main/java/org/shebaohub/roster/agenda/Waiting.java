package org.shebaohub.roster.agenda;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.roster.fact.Fact;
import org.shebaohub.roster.fact.Facts;
import org.shebaohub.roster.fact.KeptFact;
import org.shebaohub.roster.fact.Verdict;
import org.springframework.stereotype.Component;

/** Facts that wait for another one: tried again when it comes, and when their time is over. */
@Component
public class Waiting {

	private final Facts facts;

	private final Agenda agenda;

	Waiting(Facts facts, Agenda agenda) {
		this.facts = facts;
		this.agenda = agenda;
	}

	/** What waited for this comes after it, and what waited for that. */
	public void release(Fact first, Function<Fact, Verdict> attempt) {
		Deque<Fact> came = new ArrayDeque<>(List.of(first));
		while (!came.isEmpty()) {
			Fact fact = came.poll();
			for (KeptFact waiting : fact.kind().isAwaited() ? facts.waitingFor(key(fact)) : List.<KeptFact>of()) {
				if (retry(waiting, attempt).isClear()) {
					agenda.strike(waiting.fact());
					came.add(waiting.fact());
				}
			}
		}
	}

	/** Another look at one, when its time has come. */
	public void lookAgain(KeptFact kept, Delivery delivery, Function<Fact, Verdict> attempt) {
		Verdict verdict = retry(kept, attempt);
		if (verdict.isClear()) {
			agenda.close(delivery, "applied");
			release(kept.fact(), attempt);
		}
		else if (!verdict.isWaiting()) {
			agenda.close(delivery, "parked: " + verdict.reason());
		}
		else {
			agenda.lookLater(delivery, kept, verdict);
		}
	}

	private Verdict retry(KeptFact kept, Function<Fact, Verdict> attempt) {
		Fact fact = kept.fact();
		Verdict verdict = attempt.apply(fact);
		if (verdict.isClear()) {
			agenda.settled(fact);
		}
		else if (verdict.isWaiting()) {
			facts.waitFor(fact.id(), verdict.waitsFor(), verdict.reason());
		}
		else {
			agenda.park(fact, verdict);
		}
		return verdict;
	}

	/** What others wait for: a number, or the code of a unit. */
	private static String key(Fact fact) {
		return fact.subject().replaceFirst("^unit/", "");
	}
}
