package org.shebaohub.advance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.roster.Employee;
import org.shebaohub.roster.RosterDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for advances of maternity leaves: who follows them up, who confirms the return, and what is due. */
@Service
public class AdvanceDesk {

	private final MaternityLeaves leaves;

	private final Assessment assessment;

	private final Returns returns;

	private final FollowUps followUps;

	private final RosterDesk roster;

	private final MailRoom mailRoom;

	private final BusinessClock clock;

	AdvanceDesk(MaternityLeaves leaves, Assessment assessment, Returns returns, FollowUps followUps, RosterDesk roster,
			MailRoom mailRoom, BusinessClock clock) {
		this.leaves = leaves;
		this.assessment = assessment;
		this.returns = returns;
		this.followUps = followUps;
		this.roster = roster;
		this.mailRoom = mailRoom;
		this.clock = clock;
	}

	/** HR notes that somebody looked after the employee's open advances; the reminder and what followed from it end. */
	@Transactional
	public Decision followUp(Actor actor, EmployeeNo no, String note) {
		Optional<Decision> refusal = refusal(actor, no);
		if (refusal.isEmpty() && (note == null || note.isBlank() || note.length() > 400)) {
			return refuse("NOTE_MISSING", "note", "say in 1 to 400 characters what was done", null);
		}
		return refusal.orElseGet(() -> {
			followUps.log(actor, no, note);
			return Decision.accepted();
		});
	}

	/** HR says that she is back; finance hears of it, and the deduction gets its day. */
	@Transactional
	public Decision confirmReturn(Actor actor, EmployeeNo no, LocalDate on) {
		Optional<Decision> refusal = refusal(actor, no);
		if (refusal.isPresent()) {
			return refusal.get();
		}
		Optional<LeaveReturn> leave = leaves.of(no).stream().filter(one -> one.returnedOn() == null).findFirst()
			.flatMap(open -> leaves.take(no, open.startedOn()));
		if (leave.isEmpty()) {
			return refuse("NO_LEAVE", no.value(), "there is no maternity leave without a confirmed return", Role.HR);
		}
		if (on == null || on.isBefore(leave.get().startedOn()) || on.isAfter(clock.today())) {
			return refuse("RETURN_DAY_WRONG", String.valueOf(on), "name a day after the beginning of the leave and not after today",
					null);
		}
		returns.confirm(actor, leave.get(), node(no), on);
		return Decision.accepted();
	}

	/** Her maternity leaves with the return, who confirmed it, and by when the deduction was to start; oldest first. */
	@Transactional(readOnly = true)
	public List<LeaveReturn> returns(EmployeeNo no) {
		return leaves.of(no);
	}

	/** The day of something has come. */
	@Transactional
	public void turn(Delivery delivery) {
		String[] about = delivery.subject().split("/");
		switch (about[0]) {
			case "paid" -> assessment.paid(InsuranceMonth.parse(about[1]));
			case "assess" -> assessment.assess(new EmployeeNo(about[1]), InsuranceMonth.parse(about[2]));
			case "return" -> leave(about).ifPresent(leave -> returns.expected(leave, node(leave.employee())));
			case "remind" -> leave(about).ifPresent(leave -> returns.remind(leave, node(leave.employee())));
			case "deduct" -> leave(about).ifPresent(leave -> returns.deductionDue(leave, node(leave.employee())));
			case "follow-up" -> followUps.due(new EmployeeNo(about[1]), about[2],
					about.length > 3 ? LocalDate.parse(about[3]) : null, node(new EmployeeNo(about[1])));
			default -> throw new IllegalStateException("nothing is due under " + delivery.subject());
		}
		mailRoom.close(delivery, "looked at");
	}

	private Optional<LeaveReturn> leave(String[] about) {
		return leaves.take(new EmployeeNo(about[1]), LocalDate.parse(about[2]));
	}

	private Optional<Decision> refusal(Actor actor, EmployeeNo no) {
		if (!actor.is(Role.HR, Role.HR_MANAGER) || actor.isSelf(no)) {
			return Optional.of(refuse("NOT_ALLOWED", "advances of " + no, "HR of the branch may", Role.HR));
		}
		return roster.find(no).filter(known -> actor.sees(known.node())).isPresent() ? Optional.empty()
				: Optional.of(refuse("EMPLOYEE_UNKNOWN", no.value(), "check the number", null));
	}

	private OrgNode node(EmployeeNo no) {
		return roster.find(no).map(Employee::node).orElse(Actor.HUB.scope());
	}

	private static Decision refuse(String code, String evidence, String remedy, Role accountable) {
		return Decision.refused(new Finding(code, evidence, remedy, accountable));
	}
}
