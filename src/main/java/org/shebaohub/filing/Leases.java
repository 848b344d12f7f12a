package org.shebaohub.filing;

import java.io.InputStream;
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

	/** The same content; as long as it is read the claim holds. */
	InputStream held(Look.Claim claim, InputStream content) {
		return new HeldStream(content, new Runnable() {

			private Instant renewed = clock.now();

			@Override
			public void run() {
				if (!clock.now().isBefore(renewed.plus(settings.lease().dividedBy(4)))) {
					renew(claim);
					renewed = clock.now();
				}
			}
		});
	}
}
