package org.shebaohub.web.watch;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shebaohub.trial.Trial;
import org.shebaohub.trial.TrialDesk;
import org.shebaohub.watch.ConnectorDesk;
import org.shebaohub.watch.ConnectorPause;
import org.springframework.stereotype.Component;

/** The systems outside with their pauses and their last tests. */
@Component
class ConnectorList {

	private final ConnectorDesk connectors;

	private final TrialDesk trials;

	ConnectorList(ConnectorDesk connectors, TrialDesk trials) {
		this.connectors = connectors;
		this.trials = trials;
	}

	/** By name. */
	List<ConnectorView> all() {
		Map<String, ConnectorPause> pauses = connectors.pauses();
		Map<String, Trial> tests = trials.latest().stream().collect(Collectors.toMap(Trial::connector, Function.identity()));
		return connectors.all().stream().map(one -> ConnectorView.of(one, pauses.get(one.name()), tests.get(one.name()))).toList();
	}
}
