package org.shebaohub.web.work;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.shebaohub.backup.Backup;
import org.shebaohub.backup.BackupDesk;
import org.shebaohub.kernel.Actor;
import org.shebaohub.web.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Copies of the embedded store. */
@RestController
class BackupDoor {

	private final BackupDesk backups;

	private final Commands commands;

	BackupDoor(BackupDesk backups, Commands commands) {
		this.backups = backups;
		this.commands = commands;
	}

	@PostMapping("/api/backups")
	@Operation(summary = "备份内嵌存储 · Copy the embedded store while the hub runs")
	@ApiResponse(responseCode = "200", description = "the copy", content = @Content(schema = @Schema(implementation = Backup.class)))
	ResponseEntity<String> take(@AuthenticationPrincipal Actor actor, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
		return commands.ok(commands.once(actor, key, "backup.take", "", () -> {
			BackupDesk.Taken taken = backups.take(actor);
			Commands.accepted(taken.decision());
			return taken.backup();
		}));
	}
}
