package org.shebaohub.casework;

import java.time.Instant;
import java.util.List;
import org.shebaohub.kernel.Role;
import org.shebaohub.notice.NoticeTrace;
import org.shebaohub.operationlog.LogRow;

/**
 * The whole of a case.
 *
 * @param summary what a list shows of it
 * @param waitsFor who must act today by the duty directory, for the level that was reached; none when there is nobody
 * @param contacts with whom its cause lies today, by name; none once it has ended
 * @param members what is rolled up under it, at most 1,000 of them
 * @param linked numbers of cases that share a member with it or have it as one
 * @param notices who was told, and how far each notice got
 * @param timeline what happened, oldest first
 */
public record CaseView(Summary summary, List<String> waitsFor, List<Contact> contacts, List<String> members,
		List<String> linked, String why, List<NoticeTrace> notices, List<LogRow> timeline) {

	/**
	 * A case in a list.
	 *
	 * @param about the business key: a claim, or a declaration unit and month
	 * @param level the highest that was told, 1 to 3
	 * @param nextLevelAt when the next one is told unless somebody handles it; null when none will be
	 * @param owner with whom the cause lies
	 * @param members how many are rolled up under it
	 */
	public record Summary(String caseNo, CaseKind kind, String kindWord, String about, String node, Cause cause,
			String causeWord, Role owner, CaseState state, String stateWord, int level, Instant openedAt,
			Instant nextLevelAt, String handledBy, Instant handledAt, Instant endedAt, long members) {
	}

	/** Who fills a role today by the duty directory, at the case's node or the nearest above it. */
	public record Contact(Role role, List<String> people) {
	}

	/** Which cases are asked for; null means any. @param living true for those that have not ended */
	public record Filter(CaseKind kind, Cause cause, CaseState state, Boolean living, String about) {
	}

	/** Some cases, newest first, and where the next page begins; null after the last. */
	public record Page(List<Summary> cases, Long next) {
	}
}
