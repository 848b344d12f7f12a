package org.shebaohub.contribution.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.InsuranceMonth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes through all unpaid months, and those that were, on every new business day, and again from time to time; each in its own transaction. */
@Component
public class Countdown {

	private static final Logger LOG = LoggerFactory.getLogger(Countdown.class);

	private static final Duration AGAIN = Duration.ofMinutes(10);

	/** A cutoff may lie so many months behind its month. */
	private static final int LATEST_CUTOFF = 3;

	private final JdbcOpenMonths months;

	private final Deadlines deadlines;

	private final BusinessClock clock;

	private final TransactionTemplate transaction;

	private volatile LocalDate day;

	private volatile Instant next = Instant.MIN;

	Countdown(JdbcOpenMonths months, Deadlines deadlines, BusinessClock clock, PlatformTransactionManager transactions) {
		this.months = months;
		this.deadlines = deadlines;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** Does nothing while it has just been done. */
	public void beat() {
		LocalDate today = clock.today();
		if (!today.equals(day) || !clock.now().isBefore(next)) {
			sweep(today);
			day = today;
			next = clock.now().plus(AGAIN);
		}
	}

	private void sweep(LocalDate today) {
		InsuranceMonth current = InsuranceMonth.containing(today);
		List<InsuranceMonth> around = current.plus(2).previous(2 + LATEST_CUTOFF);
		Stream<OpenMonth> missing = around.stream()
			.flatMap(month -> months.withoutList(month, month.compareTo(current) < 0).stream());
		Map<String, OpenMonth> all = new LinkedHashMap<>();
		Stream.of(months.withList().stream(), missing, deadlines.followed().stream()).flatMap(Function.identity())
			.forEach(month -> all.putIfAbsent(month.key(), month));
		all.values().forEach(this::look);
	}

	private void look(OpenMonth open) {
		try {
			transaction.executeWithoutResult(status -> deadlines.look(open));
		}
		catch (RuntimeException fault) {
			LOG.error("the deadline of {} could not be looked at; the others go on", open.key(), fault);
		}
	}
}
