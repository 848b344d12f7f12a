package org.shebaohub.filing;

import java.time.Instant;
import org.shebaohub.filing.book.Files;
import org.shebaohub.kernel.WallClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds claims for as long as their work goes on, each time in a transaction of its own. */
@Component
class Leases {

	private static final Logger LOG = LoggerFactory.getLogger(Leases.class);

	private final Files files;

	private final FilingSettings settings;

	private final WallClock clock;

	private final TransactionTemplate apart;

	Leases(Files files, FilingSettings settings, WallClock clock, PlatformTransactionManager transactions) {
		this.files = files;
		this.settings = settings;
		this.clock = clock;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** @throws StaleClaim when somebody else has taken the file over */
	void renew(Look.Claim claim) {
		Boolean held = apart.execute(status -> files.renew(claim, clock.now().plus(settings.lease())));
		if (!Boolean.TRUE.equals(held)) {
			throw new StaleClaim(claim);
		}
	}

	/**
	 * Holds the claim, now and then. Where the store is too busy for that the work goes on, and its end is told whether
	 * somebody else has taken the file over: those who keep the store busy may be waiting for just this work.
	 */
	Runnable holding(Look.Claim claim) {
		return new Runnable() {

			private Instant tried = clock.now();

			@Override
			public void run() {
				if (!clock.now().isBefore(tried.plus(settings.lease().dividedBy(4)))) {
					try {
						renew(claim);
					}
					catch (TransactionException | TransientDataAccessException busy) {
						LOG.info("claim of file {} is not renewed now: {}", claim.file(), busy.getMessage());
					}
					tried = clock.now();
				}
			}
		};
	}
}
