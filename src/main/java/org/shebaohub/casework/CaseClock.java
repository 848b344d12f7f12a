package org.shebaohub.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.shebaohub.casework.book.Case;
import org.shebaohub.casework.book.Cases;
import org.shebaohub.casework.core.CaseCore.Step;
import org.shebaohub.casework.core.CaseEvent.TimePassed;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.WallClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets time pass for cases: at each beat of any instance, what is due goes one level up, a few in one short transaction. */
@Component
public class CaseClock {

	private static final Logger LOG = LoggerFactory.getLogger(CaseClock.class);

	private static final int AT_ONCE = 200;

	private static final int TOGETHER = 20;

	private static final Duration AFTER_A_FAULT = Duration.ofSeconds(30);

	private final Cases cases;

	private final CaseEffects effects;

	private final BusinessClock clock;

	private final WallClock wall;

	private final TransactionTemplate transaction;

	CaseClock(Cases cases, CaseEffects effects, BusinessClock clock, WallClock wall,
			PlatformTransactionManager transactions) {
		this.cases = cases;
		this.effects = effects;
		this.clock = clock;
		this.wall = wall;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** @return how many went up here; what another instance has in hand is left to it */
	public int beat() {
		int risen = 0;
		List<String> due;
		int before;
		do {
			before = risen;
			due = cases.due(clock.now(), wall.now(), AT_ONCE);
			for (int from = 0; from < due.size(); from += TOGETHER) {
				risen += rise(due.subList(from, Math.min(from + TOGETHER, due.size())));
			}
		}
		while (due.size() == AT_ONCE && risen > before);
		return risen;
	}

	/** One transaction for a few; when one of them is at fault, each has its own. */
	private int rise(List<String> few) {
		try {
			return transaction.execute(status -> (int) few.stream().filter(this::step).count());
		}
		catch (RuntimeException fault) {
			return few.size() > 1 ? few.stream().mapToInt(no -> rise(List.of(no))).sum() : hold(few.get(0), fault);
		}
	}

	private int hold(String no, RuntimeException fault) {
		LOG.error("case {} could not go up; the others go on", no, fault);
		transaction.executeWithoutResult(status -> cases.hold(no, wall.now().plus(AFTER_A_FAULT)));
		return 0;
	}

	private boolean step(String no) {
		Instant now = clock.now();
		return cases.takeDue(no, now).map(known -> {
			Step step = known.core().on(new TimePassed(now));
			if (step.fits()) {
				Case after = known.at(step.next());
				cases.save(after);
				effects.carryOut(step.intents(), after);
			}
			return step.fits();
		}).orElse(false);
	}
}
