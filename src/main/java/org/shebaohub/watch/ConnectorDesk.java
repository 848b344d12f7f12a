package org.shebaohub.watch;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for those who ask how it goes with the systems outside. */
@Service
public class ConnectorDesk {

	private final JdbcConnectors connectors;

	ConnectorDesk(JdbcConnectors connectors) {
		this.connectors = connectors;
	}

	/** By name. */
	@Transactional(readOnly = true)
	public List<Connector> all() {
		return connectors.all();
	}
}
