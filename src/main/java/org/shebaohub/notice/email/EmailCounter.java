package org.shebaohub.notice.email;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Intent;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.notice.Audience;
import org.shebaohub.notice.EmailAnswer;
import org.shebaohub.notice.EmailCall;
import org.shebaohub.notice.NoticeState;
import org.shebaohub.notice.book.Channel;
import org.shebaohub.notice.book.Notice;
import org.shebaohub.notice.book.Notices;
import org.shebaohub.notice.texts.Templates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of one letter. A mail server can be asked nothing: where its answer is missing the letter goes again under the
 * same id, without end; only a refusal for good ends it.
 */
@Component
public class EmailCounter {

	private static final Set<NoticeState> OPEN = Set.of(NoticeState.WAITING, NoticeState.SENDING);

	private final Notices notices;

	private final Templates templates;

	private final MailRoom mailRoom;

	private final AddressBook addresses;

	private final BusinessClock clock;

	EmailCounter(Notices notices, Templates templates, MailRoom mailRoom, AddressBook addresses, BusinessClock clock) {
		this.notices = notices;
		this.templates = templates;
		this.mailRoom = mailRoom;
		this.addresses = addresses;
		this.clock = clock;
	}

	/** One letter to each address of the audience, where the template has e-mail. */
	public void tell(Audience to, String template, Map<String, String> given, String caseKey) {
		if (!templates.has(template, Channel.EMAIL)) {
			return;
		}
		Map<String, String> params = templates.fill(template, Channel.EMAIL, given).params();
		List<String> known = addresses.addresses(to);
		if (known.isEmpty() && to.employee() == null) {
			notices.enter(Channel.EMAIL, to, template, params, NoticeState.REFUSED, caseKey, null,
					"nobody on duty has an e-mail address");
		}
		known.forEach(address -> {
			String no = notices.enter(Channel.EMAIL, to, template, params, NoticeState.WAITING, caseKey, address, null).no();
			mailRoom.post(new Intent("notice.email", "smtp", no, clock.now(), Map.of("noticeNo", no, "caseKey", caseKey),
					"{}"));
		});
	}

	/** The letter, unless it was accepted or refused meanwhile. */
	@Transactional
	public EmailCall begin(Delivery delivery) {
		Notice notice = notices.take(delivery.subject());
		if (!OPEN.contains(notice.state())) {
			mailRoom.close(delivery, "already " + notice.state());
			return EmailCall.nothing(delivery);
		}
		notices.turn(notice.no(), NoticeState.SENDING, null, null, null);
		return new EmailCall(delivery, EmailCall.Action.SEND, notice.no() + "." + notice.toldAt().toEpochMilli(),
				notice.address(), templates.subject(notice.template(), notice.params()), text(notice), notice.toldAt());
	}

	private String text(Notice notice) {
		Map<String, String> about = Map.of("noticeNo", notice.no(), "caseKey", notice.caseKey());
		return templates.chinese(notice.template(), Channel.EMAIL, notice.params()) + "\n\n"
				+ templates.english(notice.template(), Channel.EMAIL, notice.params()) + "\n\n"
				+ templates.chinese("letter-foot", Channel.EMAIL, about) + "\n"
				+ templates.english("letter-foot", Channel.EMAIL, about) + "\n";
	}

	/** What the mail server said, or that it said nothing. */
	@Transactional
	public void record(EmailAnswer answer) {
		Notice.Standing standing = notices.standing(answer.delivery().subject()).orElseThrow();
		NoticeState next = switch (answer.kind()) {
			case ACCEPTED -> NoticeState.ACCEPTED;
			case REFUSED -> NoticeState.REFUSED;
			case LATER -> NoticeState.WAITING;
			case UNCLEAR -> NoticeState.SENDING;
		};
		if (OPEN.contains(standing.state())) {
			notices.turn(standing.no(), next, null, answer.code(), null);
		}
		if (OPEN.contains(next)) {
			mailRoom.again(answer.delivery(), answer.detail());
		}
		else {
			mailRoom.close(answer.delivery(), answer.detail());
		}
	}
}
