package org.shebaohub.web;

import io.swagger.v3.oas.annotations.Operation;
import org.shebaohub.kernel.Actor;
import org.shebaohub.notice.InboxPage;
import org.shebaohub.notice.NoticeDesk;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people are told inside the hub. */
@RestController
class NoticeDoor {

	private final NoticeDesk notices;

	NoticeDoor(NoticeDesk notices) {
		this.notices = notices;
	}

	@GetMapping("/api/notices")
	@Operation(summary = "我的系统消息 · The system messages for you, newest first")
	InboxPage inbox(@AuthenticationPrincipal Actor actor, @RequestParam(required = false) Long after,
			@RequestParam(defaultValue = "50") int limit) {
		return notices.inbox(actor, after == null ? null : after.toString(), Math.min(Math.max(limit, 1), 200));
	}
}
