package org.shebaohub.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.shebaohub.operationlog.LogCheck;
import org.shebaohub.reimbursement.ClaimState;
import org.springframework.stereotype.Component;

/** The hub's figures under their business names; a figure that cannot be known is not a number. */
@Component
class Figures implements MeterBinder {

	private static final List<String> LEVELS = List.of("1", "2", "3");

	static final List<String> PAYOUTS = List.of("WAITING_RELEASE", "READY", "SENDING", "ACCEPTED", "UNKNOWN", "PAID", "FAILED", "RETURNED",
			"CONTRADICTED", "CANCELLED");

	private final Watch watch;

	private final LogCheck log;

	private final Set<String> connectors = ConcurrentHashMap.newKeySet();

	Figures(Watch watch, LogCheck log) {
		this.watch = watch;
		this.log = log;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		counts(registry, "hub.claims", "state", Arrays.stream(ClaimState.values()).map(Enum::name).toList(), "Claims", Snapshot::claims);
		counts(registry, "hub.payouts", "state", PAYOUTS, "Payouts", Snapshot::payouts);
		counts(registry, "hub.cases.open", "level", LEVELS, "Cases that somebody must act on", Snapshot::cases);
		counts(registry, "hub.messages", "state", List.of("OPEN", "PARKED"), "Messages to others that are not done", Snapshot::messages);
		gauge(registry, Gauge.builder("hub.payout.unknown", () -> count(Snapshot::payouts, "UNKNOWN"))
			.description("Payouts whose money may or may not have left"));
		gauge(registry, Gauge.builder("hub.outbox.age", this::age).baseUnit("seconds")
			.description("For how long the oldest due message has waited to be carried"));
		gauge(registry, Gauge.builder("hub.log.flaws", log::flaws)
			.description("Places that the last verification found altered past the hub; -1 when it failed"));
		gauge(registry, Gauge.builder("hub.connectors", () -> seen(registry)).description("Systems that messages leave for"));
	}

	private void counts(MeterRegistry registry, String name, String tag, List<String> values, String description,
			Function<Snapshot, Map<String, Long>> figure) {
		values.forEach(value -> gauge(registry, Gauge.builder(name, () -> count(figure, value)).tag(tag, value).description(description)));
	}

	private static void gauge(MeterRegistry registry, Gauge.Builder<?> gauge) {
		gauge.register(registry);
	}

	private Number count(Function<Snapshot, Map<String, Long>> figure, String name) {
		Snapshot now = watch.look();
		return now == null ? Double.NaN : figure.apply(now).getOrDefault(name, 0L);
	}

	private Number age() {
		Snapshot now = watch.look();
		return now == null ? Double.NaN : seconds(now.oldestDue(), now, 0);
	}

	/** Connectors are known when something has left for them. */
	private Number seen(MeterRegistry registry) {
		Snapshot now = watch.look();
		if (now == null) {
			return Double.NaN;
		}
		now.connectors().stream().map(Connector::name).filter(connectors::add).forEach(name -> {
			gauge(registry, Gauge.builder("hub.connector.last.success", () -> silence(name)).baseUnit("seconds").tag("connector", name)
				.description("How long ago a message for it was last done"));
			gauge(registry, Gauge.builder("hub.connector.waiting", () -> of(name).map(Connector::waiting).findFirst().orElse(0L))
				.tag("connector", name).description("Messages for it that are on their way"));
		});
		return now.connectors().size();
	}

	private Number silence(String name) {
		return of(name).map(connector -> seconds(connector.lastSuccess(), watch.look(), Double.NaN)).findFirst().orElse(Double.NaN);
	}

	private Stream<Connector> of(String name) {
		Snapshot now = watch.look();
		return now == null ? Stream.empty() : now.connectors().stream().filter(connector -> connector.name().equals(name));
	}

	private static Number seconds(Instant since, Snapshot now, Number otherwise) {
		return since == null ? otherwise : Duration.between(since, now.now()).toSeconds();
	}
}
