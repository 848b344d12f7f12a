package org.shebaohub.web.watch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.shebaohub.exchange.MessageView;
import org.shebaohub.kernel.Actor;
import org.shebaohub.parking.ParkedCause;
import org.shebaohub.parking.ParkingDesk;
import org.shebaohub.web.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What went wrong with messages that are set aside, and all of one cause sent again. */
@RestController
@RequestMapping("/api/parked-messages")
class ParkedDoor {

	@Schema(name = "ParkedToReplay")
	record Again(@Schema(description = "system that they were meant for") String counterpart, @Schema(description = "kind of message") String kind,
			@Schema(description = "what went wrong, as the list of causes says it") String cause,
			@Schema(description = "why they go again, at most 200 characters") String reason) {
	}

	@Schema(name = "ParkedPage")
	record Page(@Schema(description = "the page's messages") List<MessageView> messages,
			@Schema(description = "the id after which the next page begins; null at the end") Long next) {
	}

	private final ParkingDesk parking;

	private final Commands commands;

	ParkedDoor(ParkingDesk parking, Commands commands) {
		this.parking = parking;
		this.commands = commands;
	}

	@GetMapping("/causes")
	@Operation(summary = "搁置消息的原因 · What went wrong with the messages that are set aside, the most frequent first")
	List<ParkedCause> causes() {
		return parking.causes();
	}

	@GetMapping
	@Operation(summary = "同一原因的搁置消息 · The messages of one cause, the oldest first: what sending them again would be about")
	Page list(@RequestParam String counterpart, @RequestParam String kind, @RequestParam String cause,
			@RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "50") int limit) {
		int size = Math.min(Math.max(limit, 1), ParkingDesk.AT_ONCE);
		List<MessageView> page = parking.of(counterpart, kind, cause, after, size);
		return new Page(page, page.size() < size ? null : page.get(page.size() - 1).id());
	}

	@PostMapping("/replay")
	@Operation(summary = "重发同一原因的消息 · Send the oldest two hundred of one cause again; money that could move is asked for first")
	ResponseEntity<String> replay(@AuthenticationPrincipal Actor actor,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Again again) {
		return commands.ok(commands.once(actor, key, "message.replay/parked", again, () -> {
			ParkingDesk.Replayed done = parking.replay(actor, again.counterpart(), again.kind(), again.cause(), again.reason());
			Commands.accepted(done.decision());
			return Map.of("replayed", done.replayed(), "remaining", done.remaining());
		}));
	}
}
