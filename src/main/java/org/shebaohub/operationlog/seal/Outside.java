package org.shebaohub.operationlog.seal;

import java.util.Optional;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.operationlog.StoreNews;
import org.shebaohub.operationlog.chain.Checkpoints;
import org.shebaohub.operationlog.chain.Restored;
import org.shebaohub.operationlog.chain.Seal;
import org.shebaohub.vault.SigningKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes the last seal out of the store, unless the store is not the one of which the last checkpoint was taken, or that is gone. */
@Component
class Outside {

	private static final Logger LOG = LoggerFactory.getLogger(Outside.class);

	private final JdbcSeals seals;

	private final JdbcRestorations restorations;

	private final Checkpoints checkpoints;

	private final SigningKey key;

	private final ApplicationEventPublisher events;

	private final WallClock clock;

	Outside(JdbcSeals seals, JdbcRestorations restorations, Checkpoints checkpoints, SigningKey key,
			ApplicationEventPublisher events, WallClock clock) {
		this.seals = seals;
		this.restorations = restorations;
		this.checkpoints = checkpoints;
		this.key = key;
		this.events = events;
		this.clock = clock;
	}

	/** Only what is committed, and one instance at a time: a checkpoint must never know more than the store. */
	void checkpoint() {
		if (!seals.lock()) {
			return;
		}
		Optional<Seal> last = seals.last();
		Optional<Seal> outside = checkpoints.last();
		Optional<Seal> unknown = outside.isEmpty() ? seals.lastOutside()
				: outside.filter(known -> !seals.hashOf(known.no()).equals(Optional.of(known.hash())));
		if (unknown.isPresent()) {
			fallenBehind(unknown.get(), last);
		}
		else if (last.isPresent() && !last.equals(outside)) {
			take(last.get());
		}
	}

	private void take(Seal last) {
		checkpoints.append(last);
		seals.isOutside(last);
	}

	private void fallenBehind(Seal known, Optional<Seal> last) {
		restorations.accepted(known).ifPresentOrElse(kept -> {
			checkpoints.append(Restored.to(kept, clock.now(), key));
			last.ifPresent(this::take);
		}, () -> {
			if (restorations.notice(known, last.map(Seal::no).orElse(0L))) {
				LOG.error("the store and its checkpoints do not both know row {} of the operation log as of {}: it was restored from a backup,"
						+ " the log was tampered with, or the checkpoints are gone", known.no(), known.at());
				events.publishEvent(new StoreNews.Behind(known.no(), restorations.lastRow()));
			}
		});
	}

	@EventListener
	void on(StoreNews.Matched matched) {
		restorations.matched(matched.known());
	}
}
