package org.shebaohub.exchange;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells the relay once per commit that there is something to carry. */
@Component
class Bell {

	private final ApplicationEventPublisher events;

	Bell(ApplicationEventPublisher events) {
		this.events = events;
	}

	void ringAfterCommit() {
		if (TransactionSynchronizationManager.getResource(this) != null) {
			return;
		}
		TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				events.publishEvent(new Outbox.Rang());
			}

			@Override
			public void afterCompletion(int status) {
				TransactionSynchronizationManager.unbindResourceIfPossible(Bell.this);
			}
		});
	}
}
