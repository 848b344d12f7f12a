package org.shebaohub.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.trial.TrialDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for those who ask how it goes with the systems outside, and who let one of them rest. */
@Service
public class ConnectorDesk {

	/** A pause that nobody ends is forgotten; a longer outage is worth a second look. */
	static final Duration LONGEST = Duration.ofDays(7);

	private final JdbcConnectors connectors;

	private final JdbcPauses pauses;

	private final OperationLog log;

	private final BusinessClock clock;

	ConnectorDesk(JdbcConnectors connectors, JdbcPauses pauses, OperationLog log, BusinessClock clock) {
		this.connectors = connectors;
		this.pauses = pauses;
		this.log = log;
		this.clock = clock;
	}

	/** By name; those that can be asked are there before anything has left for them. */
	@Transactional(readOnly = true)
	public List<Connector> all() {
		Map<String, Connector> all = new TreeMap<>();
		TrialDesk.ASKABLE.forEach(name -> all.put(name, new Connector(name, null, 0, 0, 0)));
		connectors.all().forEach(one -> all.put(one.name(), one));
		return List.copyOf(all.values());
	}

	/** Pauses that last, by the name of what is paused. */
	@Transactional(readOnly = true)
	public Map<String, ConnectorPause> pauses() {
		return pauses.lasting(clock.now());
	}

	/**
	 * Lets nothing leave for a system until a time, in all instances; what is on its way at this moment arrives. Questions wait
	 * as well, so that a payout that is UNKNOWN stays so until the pause is over.
	 */
	@Transactional
	public Decision pause(Actor actor, String connector, Instant until, String reason) {
		Instant now = clock.now();
		List<Finding> findings = against(actor, connector, reason);
		if (until == null || !until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
			findings.add(new Finding("PAUSE_TIME", "until " + until, "name a time within the next seven days", null));
		}
		if (!findings.isEmpty()) {
			return Decision.refused(findings);
		}
		pauses.put(new ConnectorPause(connector, until, reason, actor.name(), now));
		log.record(actor, "CONNECTOR_PAUSED", "connector/" + connector, Map.of("until", until, "reason", reason));
		return Decision.accepted();
	}

	/** Ends a pause before its time. */
	@Transactional
	public Decision resume(Actor actor, String connector, String reason) {
		List<Finding> findings = against(actor, connector, reason);
		if (findings.isEmpty() && !pauses().containsKey(connector)) {
			findings.add(new Finding("CONNECTOR_NOT_PAUSED", connector, "nothing holds its messages back", null));
		}
		if (!findings.isEmpty()) {
			return Decision.refused(findings);
		}
		pauses.drop(connector);
		log.record(actor, "CONNECTOR_RESUMED", "connector/" + connector, Map.of("reason", reason));
		return Decision.accepted();
	}

	private List<Finding> against(Actor actor, String connector, String reason) {
		List<Finding> findings = new ArrayList<>();
		if (!actor.is(Role.ADMIN)) {
			findings.add(new Finding("ROLE_NEEDED", actor.name() + " is " + actor.roles(), "an administrator may do this", Role.ADMIN));
		}
		if (all().stream().noneMatch(one -> one.name().equals(connector))) {
			findings.add(new Finding("NO_SUCH_CONNECTOR", connector, "the list of connectors has their names", null));
		}
		if (reason == null || reason.isBlank() || reason.length() > 200) {
			findings.add(new Finding("REASON_NEEDED", "reason", "give a reason of at most 200 characters", null));
		}
		return findings;
	}
}
