package org.shebaohub.web.issuer;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

/** Whether the issuer says its keys. Its outage has a status that no sum counts: the hub is neither less alive nor less ready. */
final class IssuerHealth implements HealthIndicator {

	static final Status AWAY = new Status("AWAY", "the issuer does not say its keys");

	private final IssuerKeys keys;

	IssuerHealth(IssuerKeys keys) {
		this.keys = keys;
	}

	@Override
	public Health health() {
		Health.Builder health = Health.status(keys.areAtHand() ? Status.UP : AWAY);
		if (keys.lastAnswer() != null) {
			health.withDetail("lastAnswer", keys.lastAnswer());
		}
		return health.build();
	}
}
