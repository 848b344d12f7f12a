package org.shebaohub.responsibility;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.ledger.OpenItemDesk;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.notice.NoticeTrace;
import org.shebaohub.offboarding.ExitView;
import org.shebaohub.offboarding.OffboardingDesk;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.roster.RosterDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for the question who should have done what by when; the answer is rows of the log, a person judges. */
@Service
public class ResponsibilityDesk {

	private final RosterDesk roster;

	private final OpenItemDesk items;

	private final OffboardingDesk exits;

	private final NoticeDesk notices;

	private final OperationLog log;

	private final PolicyDesk policy;

	private final BusinessClock clock;

	ResponsibilityDesk(RosterDesk roster, OpenItemDesk items, OffboardingDesk exits, NoticeDesk notices, OperationLog log,
			PolicyDesk policy, BusinessClock clock) {
		this.roster = roster;
		this.items = items;
		this.exits = exits;
		this.notices = notices;
		this.log = log;
		this.policy = policy;
		this.clock = clock;
	}

	/** Oldest first; empty for those who may not see the employee, as if there were none. */
	@Transactional(readOnly = true)
	public Optional<List<Attribution>> of(Actor actor, EmployeeNo no) {
		return roster.find(no).filter(one -> actor.sees(one.node())).map(one -> {
			Stream<String> keys = Stream.concat(Stream.of("employee/" + no), exits.of(actor, no).stream().map(ExitView::no));
			History history = History.of(keys.flatMap(key -> log.timeline(key).stream()), items.history(no));
			return new Occasions(history, terms(one.node())).all()
				.sorted((first, second) -> first.begun().compareTo(second.begun()))
				.toList();
		});
	}

	/** What the employee was told of his exit and what he owes, and how far each message got. */
	@Transactional(readOnly = true)
	public List<NoticeTrace> told(EmployeeNo no) {
		return notices.to(no).stream().filter(notice -> notice.template().startsWith("exit-")).toList();
	}

	private Terms terms(OrgNode node) {
		Function<String, Integer> number = key -> policy.number(node, key, clock.today());
		Map<Duty, Role> accountable = Arrays.stream(Duty.values())
			.collect(Collectors.toMap(duty -> duty, duty -> Role.valueOf(policy.text(node, duty.key, clock.today()))));
		return new Terms(accountable, number.apply("duty.tellBookingDays"),
				number.apply("advance.followUpDays"), Duration.ofMinutes(number.apply("duty.checkExitMinutes")), clock.now());
	}
}
