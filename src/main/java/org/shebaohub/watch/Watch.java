package org.shebaohub.watch;

import java.time.Duration;
import java.time.Instant;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.WallClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Reads the figures when somebody looks, and at most every ten seconds however many look. */
@Component
class Watch {

	private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

	private static final Duration FRESH = Duration.ofSeconds(10);

	private final JdbcFigures figures;

	private final JdbcConnectors connectors;

	private final BusinessClock business;

	private final WallClock wall;

	private Snapshot last;

	private Instant nextLook = Instant.MIN;

	Watch(JdbcFigures figures, JdbcConnectors connectors, BusinessClock business, WallClock wall) {
		this.figures = figures;
		this.connectors = connectors;
		this.business = business;
		this.wall = wall;
	}

	/** @return null when the store has not answered yet; what it said last while it does not */
	synchronized Snapshot look() {
		Instant now = wall.now();
		if (!now.isBefore(nextLook)) {
			nextLook = now.plus(FRESH);
			try {
				last = read(now);
			}
			catch (DataAccessException | TransactionException away) {
				LOG.warn("the figures cannot be read: {}", away.getClass().getSimpleName());
			}
		}
		return last;
	}

	private Snapshot read(Instant now) {
		Instant today = business.now();
		return new Snapshot(now, today, figures.claims(), figures.payouts(), figures.cases(), figures.messages(),
				figures.oldestDue(today), connectors.all());
	}
}
