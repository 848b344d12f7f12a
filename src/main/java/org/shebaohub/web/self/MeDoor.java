package org.shebaohub.web.self;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Role;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.notice.NoticeView;
import org.shebaohub.reimbursement.ClaimState;
import org.shebaohub.reimbursement.ClaimView;
import org.shebaohub.reimbursement.ReimbursementDesk;
import org.shebaohub.roster.RosterDesk;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is behind a token, and how his own claims stand. */
@RestController
class MeDoor {

	private static final int MOST = 10;

	private final RosterDesk roster;

	private final ReimbursementDesk claims;

	private final NoticeDesk notices;

	MeDoor(RosterDesk roster, ReimbursementDesk claims, NoticeDesk notices) {
		this.roster = roster;
		this.claims = claims;
		this.notices = notices;
	}

	@GetMapping("/api/me")
	@Operation(summary = "我是谁,我的报销进度 · Who you are, and how far your own claims are")
	MePage me(@AuthenticationPrincipal Actor actor) {
		if (actor.self() == null) {
			return MePage.of(actor, null, List.of());
		}
		Actor himself = new Actor(actor.name(), Set.of(Role.EMPLOYEE), actor.scope(), actor.self());
		return MePage.of(actor, roster.card(actor, actor.self()).orElse(null),
				claims.list(himself, null, null, MOST).stream().map(claim -> own(himself, claim)).toList());
	}

	private MePage.OwnClaim own(Actor actor, ClaimView.Summary claim) {
		LocalDate arrival = claim.state() == ClaimState.APPROVED
				? claims.find(actor, claim.claimNo()).map(ClaimView::expectedArrival).orElse(null) : null;
		return MePage.OwnClaim.of(claim, words(claim, arrival), arrival);
	}

	private NoticeView.Words words(ClaimView.Summary claim, LocalDate arrival) {
		if (claim.state() == ClaimState.APPROVED) {
			return notices.words("claim-approved", Map.of("claimNo", claim.claimNo(), "arrival",
					arrival == null ? "SOON" : arrival.toString()));
		}
		return notices.words("claim-progress", Map.of("claimNo", claim.claimNo(), "stage", claim.state().name()));
	}
}
