package org.shebaohub.reimbursement.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.reimbursement.ClaimForm;
import org.shebaohub.reimbursement.ClaimReceipt;
import org.shebaohub.reimbursement.PaperKind;
import org.shebaohub.reimbursement.book.Bill;
import org.shebaohub.reimbursement.book.Claim;
import org.shebaohub.reimbursement.book.Claims;
import org.shebaohub.reimbursement.core.ClaimCore.Step;
import org.shebaohub.reimbursement.core.ClaimCore;
import org.shebaohub.reimbursement.core.ClaimEvent;
import org.shebaohub.reimbursement.core.FormCheck;
import org.shebaohub.reimbursement.paper.PaperBook;
import org.shebaohub.reimbursement.step.ClaimEffects;
import org.shebaohub.roster.Employee;
import org.shebaohub.roster.RosterDesk;
import org.springframework.stereotype.Component;

/** Takes a claim in: checks the form, looks at the months, and stores it where it stands. */
@Component
public class Intake {

	private final RosterDesk roster;

	private final PolicyDesk policy;

	private final Checkup checkup;

	private final Claims claims;

	private final PaperBook papers;

	private final ClaimEffects effects;

	private final BusinessClock clock;

	Intake(RosterDesk roster, PolicyDesk policy, Checkup checkup, Claims claims, PaperBook papers, ClaimEffects effects,
			BusinessClock clock) {
		this.roster = roster;
		this.policy = policy;
		this.checkup = checkup;
		this.claims = claims;
		this.papers = papers;
		this.effects = effects;
		this.clock = clock;
	}

	public ClaimReceipt take(Actor actor, ClaimForm form) {
		if (!actor.is(Role.EMPLOYEE, Role.HR, Role.HR_MANAGER, Role.SYSTEM)) {
			return refused(List.of(new Finding("NOT_ALLOWED", "filing a claim", "the employee or HR of the branch may",
					Role.HR)));
		}
		// an employee of another branch is answered like an unknown one, so that nobody can probe
		Optional<Employee> employee = roster.find(form.employeeNo()).filter(known -> maySee(actor, known));
		List<Finding> findings = examine(form, employee);
		return findings.isEmpty() ? file(actor, form, employee.orElseThrow()) : refused(findings);
	}

	private static boolean maySee(Actor actor, Employee employee) {
		return actor.isSelf(employee.no()) || actor.sees(employee.node());
	}

	private List<Finding> examine(ClaimForm form, Optional<Employee> employee) {
		FormCheck check = new FormCheck(form, clock.today());
		if (employee.isPresent()) {
			return check.examine(employee.get(), policy.claims(employee.get().node(), clock.today()));
		}
		List<Finding> findings = check.examine();
		findings.add(0, new Finding("EMPLOYEE_UNKNOWN", form.employeeNo().value(), "请核对工号", null));
		return findings;
	}

	private ClaimReceipt file(Actor actor, ClaimForm form, Employee employee) {
		Checkup.Seen seen = checkup.first(employee, form.kind(), form.dateOfService(), form.lines());
		Claim fresh = new Claim(claims.nextNumber(clock.today()), employee.no(), employee.node(), form.kind(),
				form.dateOfService(), Bill.of(form.lines()), seen.months(), ClaimCore.NEW, Yuan.ZERO,
				new Claim.Filed(actor.name(), clock.now()), Claim.Fate.OPEN, 0, true);
		Set<PaperKind> missing = papers.missing(fresh);
		Step step = ClaimCore.NEW
			.on(new ClaimEvent.Checked(seen.verdict().outcome(), seen.verdict().liability(), !missing.isEmpty()));
		Claim claim = fresh.checked(seen.months(), seen.verdict()).at(step.next());
		claims.add(claim, form.lines());
		List<Finding> findings = findings(seen, missing);
		effects.log(actor, "CLAIM_FILED", fresh, claim, Map.of("employeeNo", employee.no(), "kind", form.kind(), "total",
				ClaimForm.total(form.lines()), "findings", texts(findings)));
		effects.carryOut(step.intents(), claim, claim.state().name());
		return new ClaimReceipt(findings.isEmpty() ? Decision.accepted() : new Decision(Outcome.HELD, findings),
				claim.claimNo(), claim.state().name(), seen.months());
	}

	/** What the claim waits for, papers included. */
	private static List<Finding> findings(Checkup.Seen seen, Set<PaperKind> missing) {
		Stream<Finding> papers = missing.isEmpty() ? Stream.empty() : Stream.of(PaperBook.finding(missing));
		return Stream.concat(seen.verdict().findings().stream(), papers).toList();
	}

	static List<String> texts(List<Finding> findings) {
		return findings.stream().map(finding -> finding.code() + " " + finding.evidence()).toList();
	}

	private static ClaimReceipt refused(List<Finding> findings) {
		return new ClaimReceipt(Decision.refused(findings), null, null, List.of());
	}
}
