package org.shebaohub.web.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.shebaohub.filing.FilingDesk;
import org.shebaohub.kernel.Actor;
import org.shebaohub.layout.LayoutDesk;
import org.shebaohub.web.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The files of bureaus and HR systems, and how they are laid out. */
@RestController
class FileDoor {

	private final FilingDesk filing;

	private final LayoutDesk layouts;

	private final Commands commands;

	FileDoor(FilingDesk filing, LayoutDesk layouts, Commands commands) {
		this.filing = filing;
		this.layouts = layouts;
		this.commands = commands;
	}

	@GetMapping("/api/files")
	@Operation(summary = "收到的文件 · What came as files in your scope, newest first, and why something was refused")
	FilingDesk.Page list(@AuthenticationPrincipal Actor actor,
			@Parameter(description = "SEEN, CLAIMED, KEPT, APPLIED, REPEAT, REFUSED or QUARANTINED") @RequestParam(required = false) String state,
			@RequestParam(required = false) Long after, @RequestParam(defaultValue = "50") int limit) {
		return filing.received(actor, state, after, Math.min(Math.max(limit, 1), 200));
	}

	@GetMapping("/api/layouts")
	@Operation(summary = "文件格式 · The layout of a source that is in force, and those that follow")
	List<LayoutDesk.Change> layouts(@AuthenticationPrincipal Actor actor,
			@Parameter(description = "such as bureau/hangzhou") @RequestParam String source) {
		return layouts.changes(actor, source);
	}

	@PostMapping("/api/layouts")
	@Operation(summary = "设定文件格式 · Set how a bureau's files are laid out from a day on, as one of two people who say the same; checked whole, and logged")
	ResponseEntity<String> set(@AuthenticationPrincipal Actor actor,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody LayoutDesk.Change change) {
		return commands.decide(actor, key, "layout.set/" + change.source(), change, () -> layouts.set(actor, change));
	}
}
