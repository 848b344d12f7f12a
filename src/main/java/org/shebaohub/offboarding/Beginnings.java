package org.shebaohub.offboarding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shebaohub.employment.DepartureKind;
import org.shebaohub.employment.EmploymentStatus;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.offboarding.ExitCase.Leaver;
import org.shebaohub.offboarding.OffboardingDesk.Receipt;
import org.shebaohub.offboarding.check.OpeningCheck;
import org.shebaohub.offboarding.core.ExitState;
import org.shebaohub.roster.Employee;
import org.shebaohub.roster.PersonnelDesk;
import org.shebaohub.roster.RosterDesk;
import org.springframework.stereotype.Component;

/** Exits that people begin: handed in, proposed, drafted and confirmed. */
@Component
class Beginnings {

	static final Role[] HR = { Role.HR, Role.HR_MANAGER, Role.HR_DIRECTOR };

	private static final Set<DepartureKind> OWN = Set.of(DepartureKind.RESIGNATION, DepartureKind.UNPAID_INSURANCE);

	private final NewExits openings;

	private final Effects effects;

	private final Gate gate;

	private final RosterDesk roster;

	private final PersonnelDesk personnel;

	private final BusinessClock clock;

	Beginnings(NewExits openings, Effects effects, Gate gate, RosterDesk roster, PersonnelDesk personnel,
			BusinessClock clock) {
		this.openings = openings;
		this.effects = effects;
		this.gate = gate;
		this.roster = roster;
		this.personnel = personnel;
		this.clock = clock;
	}

	Receipt resign(Actor actor, DepartureKind kind, LocalDate lastDay, String reason) {
		Optional<Employee> employee = Optional.ofNullable(actor.self()).flatMap(roster::find);
		if (employee.isEmpty() || kind != null && !OWN.contains(kind)) {
			return refused(List.of(notAllowed("resignation", "员工本人可提交", null)));
		}
		List<Finding> findings = own(employee.get(), lastDay, reason);
		if (!findings.isEmpty()) {
			return refused(findings);
		}
		Leaver leaver = new Leaver(employee.get().no(), employee.get().node(), kind == null ? DepartureKind.RESIGNATION : kind,
				lastDay);
		Optional<ExitCase> opened = openings.open(actor, leaver, "portal", reason, null);
		if (opened.isEmpty()) {
			return refused(findings(employee.get(), lastDay, reason));
		}
		personnel.mark(Actor.HUB, leaver.employee(), EmploymentStatus.LEAVING, clock.today(), "exit " + opened.get().no());
		effects.command(opened.get(), "RESIGNATION_HANDED_IN", gate.check(leaver));
		return new Receipt(Decision.accepted(), opened.get().no());
	}

	Receipt propose(Actor actor, EmployeeNo no, DepartureKind kind, LocalDate lastDay, String evidence) {
		Optional<Employee> employee = Optional.ofNullable(no).flatMap(roster::find).filter(known -> actor.sees(known.node()));
		if (!actor.is(HR) && !actor.is(Role.SYSTEM)) {
			return refused(List.of(notAllowed("exit of " + no, "HR of the branch may", Role.HR)));
		}
		if (employee.isEmpty() || kind == null) {
			return refused(List.of(employee.isEmpty() ? new Finding("EMPLOYEE_UNKNOWN", String.valueOf(no), "check the number", null)
					: new Finding("KIND_NEEDED", "kind", "say how the employment ends", null)));
		}
		List<Finding> findings = findings(employee.get(), lastDay, evidence);
		return !findings.isEmpty() ? refused(findings)
				: openings.draft(actor, new Leaver(no, employee.get().node(), kind, lastDay), evidence)
					.map(draft -> new Receipt(Decision.accepted(), draft.no()))
					.orElseGet(() -> refused(findings(employee.get(), lastDay, evidence)));
	}

	String draft(Actor actor, EmployeeNo no, DepartureKind kind, LocalDate lastDay, String evidence) {
		Optional<ExitCase> living = gate.living(no);
		if (living.isPresent()) {
			return living.get().no();
		}
		Receipt receipt = propose(actor, no, kind, lastDay, evidence);
		if (receipt.decision().isRefused()) {
			throw new IllegalArgumentException("exit of " + no + " refused: " + receipt.decision().findings());
		}
		return receipt.exitNo();
	}

	/** The status follows; where it may not, nothing starts. */
	Decision confirm(Actor actor, ExitCase draft) {
		Optional<Finding> against = against(actor, draft);
		if (against.isPresent()) {
			return Decision.refused(against.get());
		}
		boolean walkedOut = draft.leaver().kind() == DepartureKind.JOB_ABANDONMENT;
		Decision marked = personnel.mark(actor, draft.leaver().employee(),
				walkedOut ? EmploymentStatus.JOB_ABANDONMENT : EmploymentStatus.LEAVING,
				walkedOut ? draft.leaver().lastDay().plusDays(1) : clock.today(), "exit " + draft.no());
		if (marked.isRefused()) {
			return marked;
		}
		ExitCase begun = openings.confirm(actor, draft);
		effects.command(begun, "EXIT_CONFIRMED", gate.check(begun));
		return Decision.accepted();
	}

	/** What stands against confirming a draft, a dispute about the person among it. */
	private Optional<Finding> against(Actor actor, ExitCase draft) {
		if (draft.state() != ExitState.DRAFT) {
			return Optional.of(new Finding("EXIT_STATE", draft.no() + ":" + draft.state().word(), "无需确认", null));
		}
		if (actor.name().equals(draft.story().openedBy())) {
			return Optional.of(new Finding("SECOND_PERSON_NEEDED", draft.no() + "由" + actor.name() + "发起", "须由另一人确认", Role.HR));
		}
		return !roster.isFrozen(draft.leaver().employee()) ? Optional.empty()
				: Optional.of(new Finding("PERSON_FROZEN", draft.leaver().employee() + "的身份有争议", "争议处理完毕后再确认", Role.HR));
	}

	/** Nobody hands in that he has been gone for days. */
	private List<Finding> own(Employee employee, LocalDate lastDay, String reason) {
		List<Finding> findings = new ArrayList<>(findings(employee, lastDay, reason));
		if (findings.isEmpty() && lastDay.isBefore(clock.today())) {
			findings.add(new Finding("LAST_DAY_PAST", "最后工作日" + lastDay, "填写今天或以后的日期", null));
		}
		return findings;
	}

	private List<Finding> findings(Employee employee, LocalDate lastDay, String words) {
		String living = gate.living(employee.no()).map(ExitCase::no).orElse(null);
		return OpeningCheck.examine(employee, lastDay, words, living, clock.today());
	}

	static Finding notAllowed(String what, String remedy, Role role) {
		return new Finding("NOT_ALLOWED", what, remedy, role);
	}

	private static Receipt refused(List<Finding> findings) {
		return new Receipt(new Decision(Outcome.REFUSED, findings), null);
	}
}
