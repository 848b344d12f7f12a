package org.shebaohub.web.watch;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.shebaohub.watch.ConnectorDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The systems that the hub talks to. */
@RestController
class ConnectorDoor {

	private final ConnectorDesk connectors;

	ConnectorDoor(ConnectorDesk connectors) {
		this.connectors = connectors;
	}

	@GetMapping("/api/connectors")
	@Operation(summary = "对接系统状态 · How it goes with each system that messages leave for, and since when nothing went through")
	List<ConnectorView> list() {
		return connectors.all().stream().map(ConnectorView::of).toList();
	}
}
