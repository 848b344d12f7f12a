package org.shebaohub.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.operationlog.OperationLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter where one learns who must act today, and where the directory is kept. */
@Service
public class DutyDesk {

	private final JdbcDuties duties;

	private final OperationLog log;

	private final BusinessClock clock;

	DutyDesk(JdbcDuties duties, OperationLog log, BusinessClock clock) {
		this.duties = duties;
		this.log = log;
		this.clock = clock;
	}

	/** Those present today at the node, or at the nearest node above it where somebody is. */
	@Transactional(readOnly = true)
	public Duty onDuty(Role role, OrgNode node) {
		List<String> upwards = upwards(node);
		Map<String, List<String>> posts = duties.posts(role, upwards);
		StandIns standIns = posts.isEmpty() ? null : new StandIns(duties.absences(clock.today()));
		for (String path : upwards) {
			List<String> there = posts.containsKey(path) ? standIns.present(posts.get(path)) : List.of();
			List<Holder> holders = duties.people(there);
			if (!holders.isEmpty()) {
				return new Duty(new OrgNode(path), holders);
			}
		}
		return new Duty(new OrgNode(upwards.get(upwards.size() - 1)), List.of());
	}

	private static List<String> upwards(OrgNode node) {
		List<String> paths = new ArrayList<>();
		String path = node.path();
		paths.add(path);
		for (int cut = path.lastIndexOf('/'); cut > 0; cut = path.lastIndexOf('/')) {
			path = path.substring(0, cut);
			paths.add(path);
		}
		return paths;
	}

	/** The posts at a node and below it, for those whose scope covers it. */
	@Transactional(readOnly = true)
	public List<Post> posts(Actor actor) {
		return duties.postsBelow(actor.scope());
	}

	/** The posts that a person fills today, his own while he is there and those for whose holders he stands in. */
	@Transactional(readOnly = true)
	public List<Post> actingFor(String person) {
		if (!duties.knows(person)) {
			return List.of();
		}
		StandIns standIns = new StandIns(duties.absences(clock.today()));
		return duties.posts().stream().filter(post -> standIns.present(post.person()).filter(person::equals).isPresent())
			.toList();
	}

	/** Makes somebody responsible, beside those who are already; what is not given of him stays as it was. */
	@Transactional
	public Decision appoint(Actor actor, Role role, OrgNode node, Holder holder) {
		List<Finding> findings = DutyCheck.at(actor, role, node).role(role).person(holder)
			.details(actor, holder, duties.knows(holder.person()), duties.postsOf(holder.person())).findings();
		if (!findings.isEmpty()) {
			return Decision.refused(findings);
		}
		Post post = new Post(role, node, holder.person());
		duties.store(holder);
		boolean isNew = duties.appoint(post);
		log.record(actor, "DUTY_APPOINTED", post.key(), Map.of("person", holder.person(), "new", isNew, "email",
				holder.email() == null ? "none" : "given"));
		return Decision.accepted();
	}

	/** Takes a responsibility away. */
	@Transactional
	public Decision relieve(Actor actor, Role role, OrgNode node, String person) {
		List<Finding> findings = DutyCheck.at(actor, role, node).role(role).findings();
		if (!findings.isEmpty()) {
			return Decision.refused(findings);
		}
		Post post = new Post(role, node, person);
		List<Finding> missing = DutyCheck.at(actor, role, node).known(duties.relieve(post), post.key() + ": " + person).findings();
		if (!missing.isEmpty()) {
			return Decision.refused(missing);
		}
		log.record(actor, "DUTY_RELIEVED", post.key(), Map.of("person", person));
		return Decision.accepted();
	}

	/** Enters an absence; a circle of deputies is taken, and told as a finding: on its days the node above must act. */
	@Transactional
	public Decision away(Actor actor, Absence absence) {
		List<Finding> findings = DutyCheck
			.of(actor, absence.person(), duties.postsOf(absence.person()), absence.deputy())
			.absence(absence, duties.knows(absence.person()), duties.knows(absence.deputy()))
			.findings();
		if (!findings.isEmpty()) {
			return Decision.refused(findings);
		}
		boolean circle = new StandIns(duties.absences(absence.from())).and(absence).isCircle(absence.person());
		duties.insert(absence);
		log.record(actor, "DUTY_ABSENCE", "duty/" + absence.person(), Map.of("from", absence.from(), "to", absence.to(),
				"deputy", absence.deputy() == null ? "none" : absence.deputy(), "circle", circle));
		return circle ? new Decision(Outcome.ACCEPTED, List.of(new Finding("DEPUTY_CIRCLE", absence.person() + " → "
				+ absence.deputy(), "代理人互相代理且均不在岗:其间由上一级组织负责", Role.HR_MANAGER))) : Decision.accepted();
	}

	/** He is back from this day on. */
	@Transactional
	public Decision back(Actor actor, String person, LocalDate on) {
		DutyCheck check = DutyCheck.of(actor, person, duties.postsOf(person), null);
		List<Finding> findings = !check.findings().isEmpty() ? check.findings()
				: check.known(duties.endAbsence(person, on), "absence of " + person).findings();
		if (!findings.isEmpty()) {
			return Decision.refused(findings);
		}
		log.record(actor, "DUTY_BACK", "duty/" + person, Map.of("on", on));
		return Decision.accepted();
	}
}
