package org.shebaohub.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shebaohub.casework.CaseView.Summary;
import org.shebaohub.casework.book.Case;
import org.shebaohub.casework.book.CaseLists;
import org.shebaohub.duty.DutyDesk;
import org.shebaohub.duty.Holder;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Role;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.operationlog.LogRow;
import org.shebaohub.operationlog.OperationLog;
import org.springframework.stereotype.Component;

/** Gathers everything about a case. */
@Component
class CaseViews {

	private static final int MEMBERS_SHOWN = 1_000;

	private final CaseLists lists;

	private final Reach reach;

	private final DutyDesk duties;

	private final NoticeDesk notices;

	private final OperationLog log;

	CaseViews(CaseLists lists, Reach reach, DutyDesk duties, NoticeDesk notices, OperationLog log) {
		this.lists = lists;
		this.reach = reach;
		this.duties = duties;
		this.notices = notices;
		this.log = log;
	}

	Optional<CaseView> find(Actor actor, String no) {
		return lists.find(no).filter(one -> reach.sees(actor, one)).map(one -> whole(one, reads(actor, one)));
	}

	/** What people wrote about people is not for those who only operate the hub, but in the cases that are theirs. */
	private static boolean reads(Actor actor, Case one) {
		return !actor.roles().equals(Set.of(Role.ADMIN)) || one.report().kind().roleAt(1) == Role.ADMIN;
	}

	private CaseView whole(Case one, boolean withWords) {
		List<String> members = lists.members(one.no(), MEMBERS_SHOWN);
		List<LogRow> timeline = log.timeline(one.no());
		return new CaseView(summary(one), waitsFor(one), contacts(one), members, lists.linked(one), withWords ? one.fate().why() : null,
				notices.about(one.no()), withWords ? timeline : timeline.stream().map(LogRow::withoutContent).toList());
	}

	private List<String> waitsFor(Case one) {
		return one.core().state().lives() ? people(one, one.report().kind().roleAt(one.core().level())) : List.of();
	}

	private List<CaseView.Contact> contacts(Case one) {
		return !one.core().state().lives() ? List.of() : one.report().cause().contacts().stream()
			.map(role -> new CaseView.Contact(role, people(one, role))).toList();
	}

	private List<String> people(Case one, Role role) {
		return duties.onDuty(role, one.report().node()).holders().stream().map(Holder::person).toList();
	}

	CaseView.Page list(Actor actor, CaseView.Filter filter, long before, int limit) {
		if (!actor.sees(actor.scope())) {
			return new CaseView.Page(List.of(), null);
		}
		List<Case> found = lists.list(actor.scope(), filter, before, limit + 1);
		List<Case> page = found.subList(0, Math.min(limit, found.size()));
		return new CaseView.Page(page.stream().map(this::summary).toList(),
				found.size() > limit ? page.get(limit - 1).number() : null);
	}

	Map<CaseKind, Long> living(Actor actor) {
		return actor.sees(actor.scope()) ? lists.living(actor.scope()) : Map.of();
	}

	private Summary summary(Case one) {
		CaseReport report = one.report();
		return new Summary(one.no(), report.kind(), report.kind().word(), report.about(), report.node().path(),
				report.cause(), report.cause().word(), report.cause().owner(), one.core().state(),
				one.core().state().word(), one.core().level(), one.openedAt(), one.core().due(), one.fate().handledBy(),
				one.fate().handledAt(), one.fate().endedAt(), lists.countMembers(one.no()));
	}

	List<String> about(String businessKey) {
		return lists.about(businessKey);
	}

	List<String> concerning(String businessKey) {
		return lists.concerning(businessKey);
	}
}
