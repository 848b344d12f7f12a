package org.shebaohub.notice;

import java.util.List;
import java.util.Map;
import org.shebaohub.duty.DutyDesk;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.notice.book.Channel;
import org.shebaohub.notice.book.Notice;
import org.shebaohub.notice.book.Notices;
import org.shebaohub.notice.email.EmailCounter;
import org.shebaohub.notice.portal.PortalCounter;
import org.shebaohub.notice.sms.ReceiptCounter;
import org.shebaohub.notice.sms.SmsCounter;
import org.shebaohub.notice.texts.NoticeSettings;
import org.shebaohub.notice.texts.Templates;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The counter where others say who must be told what; one row per channel, each with its own fate, and each channel's way
 * is its own counter's.
 */
@Service
@EnableConfigurationProperties(NoticeSettings.class)
public class NoticeDesk {

	private final Notices notices;

	private final Templates templates;

	private final SmsCounter sms;

	private final ReceiptCounter receipts;

	private final EmailCounter emails;

	private final PortalCounter portal;

	private final DutyDesk duties;

	NoticeDesk(Notices notices, Templates templates, SmsCounter sms, ReceiptCounter receipts, EmailCounter emails,
			PortalCounter portal, DutyDesk duties) {
		this.notices = notices;
		this.templates = templates;
		this.sms = sms;
		this.receipts = receipts;
		this.emails = emails;
		this.portal = portal;
		this.duties = duties;
	}

	/**
	 * Tells somebody something, in the caller's transaction: a system message at once, an SMS to an employee where the
	 * template has one, an e-mail to those on duty for a role where it has one.
	 *
	 * @param template without wording, such as {@code claim-parked-employee}
	 * @param params at least what the template's texts name; more is left out
	 * @param caseKey what it is about, such as a claim number
	 */
	@Transactional
	public void tell(Audience to, String template, Map<String, String> params, String caseKey) {
		String worded = templates.inUse(template);
		portal.tell(notices.enter(Channel.SYSTEM, to, worded, templates.fill(worded, Channel.SYSTEM, params).params(),
				NoticeState.IN_INBOX, caseKey, null, null));
		if (to.employee() != null) {
			sms.tell(to, template, params, caseKey);
		}
		emails.tell(to, worded, params, caseKey);
	}

	/** A receipt counts once; the first of two that contradict each other stays. */
	@Transactional
	public void receipt(SmsReceipt receipt) {
		receipts.take(receipt);
	}

	/**
	 * The system messages for this actor and for whom he stands in today, newest first.
	 *
	 * @param cursor where the last page ended, null for the first
	 */
	@Transactional(readOnly = true)
	public InboxPage inbox(Actor actor, String cursor, int limit) {
		long before = cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
		List<Audience> posts = duties.actingFor(actor.name()).stream()
			.map(post -> Audience.role(post.role(), post.node())).toList();
		List<Notice> found = notices.inbox(actor, posts, before, limit + 1);
		List<Notice> page = found.subList(0, Math.min(limit, found.size()));
		String next = found.size() > limit ? page.get(limit - 1).number() : null;
		return new InboxPage(page.stream().map(this::view).toList(), next);
	}

	/** How a template reads, for whoever shows the same without telling it. */
	public NoticeView.Words words(String template, Map<String, String> params) {
		return new NoticeView.Words(templates.chinese(template, Channel.SYSTEM, params),
				templates.english(template, Channel.SYSTEM, params));
	}

	/** Who was told about a case, over which channel and how far it got. */
	@Transactional(readOnly = true)
	public List<NoticeTrace> about(String caseKey) {
		return notices.about(caseKey);
	}

	/** What an employee was told, over which channel and how far it got. */
	@Transactional(readOnly = true)
	public List<NoticeTrace> to(EmployeeNo no) {
		return notices.to(no);
	}

	private NoticeView view(Notice notice) {
		return new NoticeView(notice.no(), notice.toldAt(), notice.caseKey(), notice.template(),
				templates.chinese(notice.template(), notice.channel(), notice.params()),
				templates.english(notice.template(), notice.channel(), notice.params()));
	}
}
