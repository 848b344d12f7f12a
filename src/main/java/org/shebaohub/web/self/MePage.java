package org.shebaohub.web.self;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.notice.NoticeView;
import org.shebaohub.reimbursement.ClaimView;
import org.shebaohub.roster.EmployeeCard;

/** Who somebody is to the hub, and how his own matters stand. */
@Schema(name = "Me", description = "The person behind the token")
record MePage(@Schema(description = "login name") String name,
		@Schema(description = "roles, sorted") List<Role> roles,
		@Schema(description = "node of the organisation whose people are in sight") String scope,
		@Schema(description = "own employment, null for those who are not employees") Person employee,
		@Schema(description = "own claims, newest first, at most ten") List<OwnClaim> claims) {

	@Schema(name = "MeEmployee", description = "Own employment; numbers are masked")
	record Person(@Schema(description = "employee number") String no, @Schema(description = "name") String name,
			@Schema(description = "node of the organisation") String node,
			@Schema(description = "telephone, masked") String phone,
			@Schema(description = "account for reimbursements, masked") String account) {

		static Person of(EmployeeCard card) {
			return new Person(card.no(), card.name(), card.node(), card.phone(), card.account());
		}
	}

	@Schema(name = "MeClaim", description = "How far an own claim is")
	record OwnClaim(@Schema(description = "number of the claim") String claimNo,
			@Schema(description = "kind of the claim in Chinese") String kindWord,
			@Schema(description = "sum of all lines in yuan", type = "string") Yuan total,
			@Schema(description = "state, such as PARKED") String state,
			@Schema(description = "the state in Chinese") String stateWord,
			@Schema(description = "the stage as the notice about it says it, in Chinese") String stage,
			@Schema(description = "the same in English") String stageEn,
			@Schema(description = "the day on which the money is expected: the next banking day after its release; null "
					+ "unless it is on its way") LocalDate expectedArrival) {

		static OwnClaim of(ClaimView.Summary claim, NoticeView.Words words, LocalDate expectedArrival) {
			return new OwnClaim(claim.claimNo(), claim.kind().word(), claim.total(), claim.state().name(), claim.stateWord(),
					words.text(), words.textEn(), expectedArrival);
		}
	}

	static MePage of(Actor actor, EmployeeCard card, List<OwnClaim> claims) {
		return new MePage(actor.name(), actor.roles().stream().sorted().toList(), actor.scope().path(),
				card == null ? null : Person.of(card), claims);
	}
}
