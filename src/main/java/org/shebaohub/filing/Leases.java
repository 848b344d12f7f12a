package org.shebaohub.filing;

import java.time.Instant;
import org.shebaohub.filing.book.Files;
import org.shebaohub.kernel.WallClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds claims for as long as their work goes on, each time in a transaction of its own. */
@Component
class Leases {

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

	/** Holds the claim, now and then. */
	Runnable holding(Look.Claim claim) {
		return new Runnable() {

			private Instant renewed = clock.now();

			@Override
			public void run() {
				if (!clock.now().isBefore(renewed.plus(settings.lease().dividedBy(4)))) {
					renew(claim);
					renewed = clock.now();
				}
			}
		};
	}
}
