package org.shebaohub.notice;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Intent;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.CanonicalJson;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter where others say who must be told what; one row per channel, each with its own fate. */
@Service
@EnableConfigurationProperties(NoticeSettings.class)
public class NoticeDesk {

	private final JdbcNotices notices;

	private final Templates templates;

	private final MailRoom mailRoom;

	private final BusinessClock clock;

	private final SmsCounter sms;

	NoticeDesk(JdbcNotices notices, Templates templates, MailRoom mailRoom, BusinessClock clock, SmsCounter sms) {
		this.notices = notices;
		this.templates = templates;
		this.mailRoom = mailRoom;
		this.clock = clock;
		this.sms = sms;
	}

	/**
	 * Tells somebody something, in the caller's transaction: a system message at once, and an SMS to an employee where
	 * the template has one.
	 *
	 * @param template without wording, such as {@code claim-parked-employee}
	 * @param params at least what the template's texts name; more is left out
	 * @param caseKey what it is about, such as a claim number
	 */
	@Transactional
	public void tell(Audience to, String template, Map<String, String> params, String caseKey) {
		String worded = templates.inUse(template, Channel.SYSTEM);
		write(to, worded, Channel.SYSTEM, NoticeState.IN_INBOX, params, caseKey);
		if (to.employee() != null && templates.has(template, Channel.SMS)) {
			String no = write(to, template, Channel.SMS, NoticeState.WAITING, params, caseKey);
			mailRoom.post(new Intent("notice.sms", "sms", no, clock.now(),
					Map.of("noticeNo", no, "caseKey", caseKey, "employeeNo", to.employee().value()),
					CanonicalJson.write(Map.of("noticeNo", no))));
		}
	}

	private String write(Audience to, String template, Channel channel, NoticeState state, Map<String, String> params,
			String caseKey) {
		long number = notices.nextNumber();
		String no = "N" + DateTimeFormatter.BASIC_ISO_DATE.format(clock.today()) + "-" + number;
		notices.insert(new Notice(no, caseKey, channel, template, to, templates.limited(template, channel, params),
				state, clock.now(), null, null, null), number);
		return no;
	}

	/** What to do with the gateway now; stores that a call begins before it can begin. */
	@Transactional
	public SmsCall begin(Delivery delivery) {
		return sms.begin(delivery);
	}

	/** The gateway's answer, or that there was none. */
	@Transactional
	public void record(SmsAnswer answer) {
		sms.record(answer);
	}

	/** A receipt counts once; the first of two that contradict each other stays. */
	@Transactional
	public void receipt(SmsReceipt receipt) {
		sms.receipt(receipt);
	}

	/**
	 * The system messages for this actor, newest first.
	 *
	 * @param cursor where the last page ended, null for the first
	 */
	@Transactional(readOnly = true)
	public InboxPage inbox(Actor actor, String cursor, int limit) {
		long before = cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
		List<Notice> found = notices.inbox(actor, before, limit + 1);
		List<Notice> page = found.subList(0, Math.min(limit, found.size()));
		String next = found.size() > limit ? page.get(limit - 1).number() : null;
		return new InboxPage(page.stream().map(NoticeDesk::view).toList(), next);
	}

	/** Who was told about a case, over which channel and how far it got. */
	@Transactional(readOnly = true)
	public List<NoticeTrace> about(String caseKey) {
		return notices.about(caseKey);
	}

	private static NoticeView view(Notice notice) {
		return new NoticeView(notice.no(), notice.toldAt(), notice.caseKey(), notice.template(),
				text(Texts.CHINESE, notice), text(Texts.ENGLISH, notice));
	}

	private static String text(Texts language, Notice notice) {
		return language.find(notice.template(), notice.channel())
			.map(text -> language.render(text, notice.params())).orElse("");
	}
}
