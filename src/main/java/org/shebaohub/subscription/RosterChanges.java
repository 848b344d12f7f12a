package org.shebaohub.subscription;

import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.roster.RosterNews;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of each change in the transaction in which it happens, and leaves one message for each subscriber. */
@Component
@EnableConfigurationProperties(SubscriptionSettings.class)
class RosterChanges {

	private final SubscriptionSettings subscriptions;

	private final MailRoom mailRoom;

	private final BusinessClock clock;

	RosterChanges(SubscriptionSettings subscriptions, MailRoom mailRoom, BusinessClock clock) {
		this.subscriptions = subscriptions;
		this.mailRoom = mailRoom;
		this.clock = clock;
	}

	@EventListener
	void on(RosterNews.Changed changed) {
		tell(ChangeEvent.of(changed));
	}

	@EventListener
	void on(RosterNews.StatusChanged changed) {
		tell(ChangeEvent.of(changed, clock.now()));
	}

	private void tell(ChangeEvent event) {
		subscriptions.names().forEach(name -> mailRoom.post(event.to(name)));
	}
}
