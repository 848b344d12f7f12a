package org.shebaohub.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.shebaohub.exchange.MessageDesk;
import org.shebaohub.exchange.MessageState;
import org.shebaohub.exchange.MessageView;
import org.shebaohub.exchange.MessageView.Direction;
import org.shebaohub.exchange.AsideDesk;
import org.shebaohub.kernel.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The mail room's messages, those that go out and those that came in: found by business key, sent again or given up with a
 * reason. Each direction has numbers of its own.
 */
@RestController
@RequestMapping("/api/messages")
class MessageDoor {

	record Reason(String reason) {
	}

	/** @param next the id after which the next page begins, null at the end */
	record Page(List<MessageView> messages, Long next) {
	}

	private final MessageDesk messages;

	private final AsideDesk asides;

	private final Commands commands;

	MessageDoor(MessageDesk messages, AsideDesk asides, Commands commands) {
		this.messages = messages;
		this.asides = asides;
		this.commands = commands;
	}

	@GetMapping
	@Operation(summary = "按业务号查消息 · Find messages by a business key such as a claim number, or by state")
	Page find(@RequestParam(defaultValue = "OUT") Direction direction, @RequestParam(required = false) String name,
			@RequestParam(required = false) String key, @RequestParam(required = false) MessageState state,
			@RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "100") int limit) {
		int size = Math.min(Math.max(limit, 1), MessageDesk.PAGE);
		List<MessageView> page = direction == Direction.IN ? messages.incoming(name, key, state, after, size)
				: messages.find(name, key, state, after, size);
		return new Page(page, page.size() < size ? null : page.get(page.size() - 1).id());
	}

	@GetMapping("/{id}")
	@Operation(summary = "一条消息及其每次尝试 · One message with every attempt")
	MessageView find(@PathVariable long id, @RequestParam(defaultValue = "OUT") Direction direction) {
		return (direction == Direction.IN ? messages.incoming(id) : messages.find(id)).orElseThrow(Refused::notFound);
	}

	@PostMapping("/{id}/replay")
	@Operation(summary = "重发消息 · Send again; where money could move, the other side is asked first")
	ResponseEntity<String> replay(@AuthenticationPrincipal Actor actor, @PathVariable long id,
			@RequestParam(defaultValue = "OUT") Direction direction,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Reason reason) {
		return commands.decide(actor, key, "message.replay/" + named(direction, id), reason,
				() -> direction == Direction.IN ? asides.replay(actor, id, reason.reason())
						: messages.replay(actor, id, reason.reason()));
	}

	@PostMapping("/{id}/dismiss")
	@Operation(summary = "放弃消息 · Give a parked message up")
	ResponseEntity<String> dismiss(@AuthenticationPrincipal Actor actor, @PathVariable long id,
			@RequestParam(defaultValue = "OUT") Direction direction,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Reason reason) {
		return commands.decide(actor, key, "message.dismiss/" + named(direction, id), reason,
				() -> direction == Direction.IN ? asides.dismiss(actor, id, reason.reason())
						: messages.dismiss(actor, id, reason.reason()));
	}

	private static String named(Direction direction, long id) {
		return direction == Direction.IN ? "IN-" + id : Long.toString(id);
	}
}
