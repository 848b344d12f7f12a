package org.shebaohub.notice.book;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.notice.Audience;
import org.shebaohub.notice.NoticeState;
import org.shebaohub.notice.NoticeTrace;
import org.springframework.stereotype.Component;

/** The book of notices: each has a number, one channel and a fate of its own. */
@Component
public class Notices {

	/** A gateway is asked about the day of a send and the ones beside it: what went before them is taken for no other. */
	private static final Duration ASKED_ABOUT = Duration.ofDays(3);

	private final JdbcNotices rows;

	private final JdbcNoticeLists lists;

	private final BusinessClock clock;

	Notices(JdbcNotices rows, JdbcNoticeLists lists, BusinessClock clock) {
		this.rows = rows;
		this.lists = lists;
		this.clock = clock;
	}

	/**
	 * Enters one more.
	 *
	 * @param address where it goes, or null while that is not known
	 * @param detail why it cannot go, or null
	 * @return with its new number
	 */
	public Notice enter(Channel channel, Audience to, String template, Map<String, String> params, NoticeState state,
			String caseKey, String address, String detail) {
		long number = rows.nextNumber();
		String no = "N" + DateTimeFormatter.BASIC_ISO_DATE.format(clock.today()) + "-" + number;
		Notice notice = new Notice(no, caseKey, channel, template, to, params, state, clock.now(), address, null, null);
		rows.insert(notice, number, detail);
		return notice;
	}

	/** Locks the row until the transaction ends. */
	public Notice take(String no) {
		return rows.take(no).orElseThrow();
	}

	/** Locks the row, too, and opens nothing of it. */
	public Optional<Notice.Standing> standing(String no) {
		return rows.standing(no);
	}

	/**
	 * A call to this telephone begins, unless one with the same words has not ended yet: a gateway that is asked could not tell
	 * the two apart.
	 *
	 * @param words all that the gateway will know of it but the telephone
	 */
	public boolean sendingTo(Notice notice, String phone, String words) {
		Instant now = clock.now();
		boolean begun = rows.sendingTo(notice.no(), phone, words, LocalDate.ofInstant(now, BusinessClock.ZONE), now);
		if (!begun) {
			rows.release(phone, words, now.minus(ASKED_ABOUT));
		}
		return begun;
	}

	/** @param askAt when its end should be asked for, or null */
	public void turn(String no, NoticeState state, String bizId, String detail, Instant askAt) {
		rows.turn(no, state, bizId, detail, askAt, clock.now());
	}

	/** The gateway's id of one that had none yet, whatever its state; an id that is known stays. */
	public void identify(String no, String bizId) {
		rows.identify(no, bizId);
	}

	/** The gateway did not know it so often. */
	public void notFound(String no, int times) {
		rows.notFound(no, times);
	}

	/** The gateway's ids of other notices to the same telephone about that day. */
	public Set<String> others(Notice notice, LocalDate day) {
		return rows.others(notice, day);
	}

	/** The notices whose end should be asked for by now, each handed out once. */
	public List<String> takeDue(int limit) {
		return lists.takeDue(clock.now(), limit);
	}

	/**
	 * System messages to the actor himself, to a role of his over a node in his scope, and to the posts that he fills; newest
	 * first.
	 */
	public List<Notice> inbox(Actor actor, List<Audience> posts, long before, int limit) {
		return lists.inbox(actor, posts, before, limit);
	}

	/** Who was told about a case, oldest first. */
	public List<NoticeTrace> about(String caseKey) {
		return lists.about(caseKey);
	}

	public List<NoticeTrace> to(EmployeeNo no) {
		return lists.to(no);
	}
}
