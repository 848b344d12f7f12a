package org.shebaohub.web.watch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.shebaohub.kernel.Actor;
import org.shebaohub.trial.TrialDesk;
import org.shebaohub.watch.ConnectorDesk;
import org.shebaohub.web.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The systems that the hub talks to: seen by all who watch, tested and paused by administrators. */
@RestController
@RequestMapping("/api/connectors")
class ConnectorDoor {

	@Schema(name = "ConnectorToPause")
	record Rest(@Schema(description = "when it ends by itself, at most seven days from now") Instant until,
			@Schema(description = "why, at most 200 characters") String reason) {
	}

	@Schema(name = "ConnectorToResume")
	record Reason(@Schema(description = "why, at most 200 characters") String reason) {
	}

	private final ConnectorList list;

	private final ConnectorDesk connectors;

	private final TrialDesk trials;

	private final Commands commands;

	ConnectorDoor(ConnectorList list, ConnectorDesk connectors, TrialDesk trials, Commands commands) {
		this.list = list;
		this.connectors = connectors;
		this.trials = trials;
		this.commands = commands;
	}

	@GetMapping
	@Operation(summary = "对接系统状态 · How it goes with each system that messages leave for, and since when nothing went through")
	List<ConnectorView> list() {
		return list.all();
	}

	@PostMapping("/{connector}/test")
	@Operation(summary = "测试对接系统 · Ask a system whether it is there; nothing is sent or paid, and the answer stands in the list later")
	ResponseEntity<String> test(@AuthenticationPrincipal Actor actor, @PathVariable String connector,
			@RequestHeader(name = "Idempotency-Key", required = false) String key) {
		ResponseEntity<String> done = commands.decide(actor, key, "connector.test/" + connector, "{}", () -> trials.ask(actor, connector));
		return ResponseEntity.accepted().location(URI.create("/api/connectors")).contentType(done.getHeaders().getContentType()).body(done.getBody());
	}

	@PostMapping("/{connector}/pause")
	@Operation(summary = "暂停向对接系统发送 · Let nothing leave for a system until a time, questions included; it ends by itself")
	ResponseEntity<String> pause(@AuthenticationPrincipal Actor actor, @PathVariable String connector,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Rest rest) {
		return commands.decide(actor, key, "connector.pause/" + connector, rest, () -> connectors.pause(actor, connector, rest.until(), rest.reason()));
	}

	@PostMapping("/{connector}/resume")
	@Operation(summary = "恢复向对接系统发送 · End a pause before its time")
	ResponseEntity<String> resume(@AuthenticationPrincipal Actor actor, @PathVariable String connector,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Reason reason) {
		return commands.decide(actor, key, "connector.resume/" + connector, reason, () -> connectors.resume(actor, connector, reason.reason()));
	}
}
