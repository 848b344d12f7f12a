package org.shebaohub.watch;

import java.util.Iterator;
import org.springframework.boot.actuate.health.CompositeHealthContributor;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthContributor;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.NamedContributor;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * How it goes with each connector. A partner that is away has a status of its own that no sum counts: its outage makes the
 * hub neither less alive nor less ready.
 */
@Component("connectors")
class ConnectorsHealth implements CompositeHealthContributor {

	static final Status TRYING = new Status("TRYING", "messages are being tried again");

	private final Watch watch;

	ConnectorsHealth(Watch watch) {
		this.watch = watch;
	}

	@Override
	public HealthContributor getContributor(String name) {
		Snapshot now = watch.look();
		return now == null ? null : now.connectors().stream().filter(connector -> connector.name().equals(name)).findFirst()
			.map(ConnectorsHealth::indicator).orElse(null);
	}

	@Override
	public Iterator<NamedContributor<HealthContributor>> iterator() {
		Snapshot now = watch.look();
		return (now == null ? java.util.stream.Stream.<Connector>empty() : now.connectors().stream())
			.map(connector -> NamedContributor.<HealthContributor>of(connector.name(), indicator(connector))).iterator();
	}

	private static HealthIndicator indicator(Connector connector) {
		return () -> {
			Health.Builder health = Health.status(connector.trying() > 0 ? TRYING : Status.UP)
				.withDetail("waiting", connector.waiting()).withDetail("parked", connector.parked());
			if (connector.lastSuccess() != null) {
				health.withDetail("lastSuccess", connector.lastSuccess());
			}
			return health.build();
		};
	}
}
