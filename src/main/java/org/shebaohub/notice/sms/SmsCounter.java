package org.shebaohub.notice.sms;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Intent;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.CanonicalJson;
import org.shebaohub.notice.Audience;
import org.shebaohub.notice.NoticeState;
import org.shebaohub.notice.SmsAnswer;
import org.shebaohub.notice.SmsCall;
import org.shebaohub.notice.book.Channel;
import org.shebaohub.notice.book.Notice;
import org.shebaohub.notice.book.Notices;
import org.shebaohub.notice.texts.NoticeSettings;
import org.shebaohub.notice.texts.Templates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of one short message. The gateway has no idempotence: once a call has begun and its answer is missing, the
 * gateway is asked by telephone and day before anything is sent again. That it does not list a message counts only some time
 * after the send, and twice for each day it may stand in. Of messages that look alike to it one is under way at a time.
 */
@Component
public class SmsCounter {

	/** A receipt that has not come by then is asked for. */
	static final Duration RECEIPT = Duration.ofHours(1);

	private static final Set<NoticeState> OPEN = Set.of(NoticeState.WAITING, NoticeState.SENDING, NoticeState.REFUSED);

	private final Notices notices;

	private final Templates templates;

	private final MailRoom mailRoom;

	private final PhoneBook phones;

	private final BusinessClock clock;

	private final NoticeSettings settings;

	SmsCounter(Notices notices, Templates templates, MailRoom mailRoom, PhoneBook phones, BusinessClock clock,
			NoticeSettings settings) {
		this.notices = notices;
		this.templates = templates;
		this.mailRoom = mailRoom;
		this.phones = phones;
		this.clock = clock;
		this.settings = settings;
	}

	/** Only where the template has an SMS; a value that the gateway's template does not take keeps it from going out. */
	public void tell(Audience to, String template, Map<String, String> params, String caseKey) {
		if (!templates.has(template, Channel.SMS)) {
			return;
		}
		Templates.Filled filled = templates.fill(template, Channel.SMS, params);
		if (!filled.faults().isEmpty()) {
			notices.enter(Channel.SMS, to, template, filled.params(), NoticeState.REFUSED, caseKey, null,
					String.join("; ", filled.faults()));
			return;
		}
		String no = notices.enter(Channel.SMS, to, template, filled.params(), NoticeState.WAITING, caseKey, null, null).no();
		mailRoom.post(new Intent("notice.sms", "sms", no, clock.now(),
				Map.of("noticeNo", no, "caseKey", caseKey, "employeeNo", to.employee().value()),
				CanonicalJson.write(Map.of("noticeNo", no))));
	}

	/** What to do with the gateway now; stores that a call begins before it can begin. */
	@Transactional
	public SmsCall begin(Delivery delivery) {
		Notice notice = notices.take(delivery.subject());
		if (!OPEN.contains(notice.state())) {
			mailRoom.close(delivery, "already " + notice.state());
			return SmsCall.nothing(delivery);
		}
		if (notice.state() == NoticeState.SENDING) {
			return question(delivery, notice, search(notices.standing(notice.no()).orElseThrow()).day(clock.now()));
		}
		return send(delivery, notice);
	}

	private SmsCall send(Delivery delivery, Notice notice) {
		String phone = phones.phone(notice.audience().employee()).orElse(null);
		if (phone == null) {
			mailRoom.park(delivery, "the roster has no telephone number of this employee");
			return SmsCall.nothing(delivery);
		}
		String code = settings.gatewayCode(notice.template());
		if (!notices.sendingTo(notice, phone, code + CanonicalJson.write(notice.params()))) {
			mailRoom.again(delivery, "another with the same words is under way to this telephone");
			return SmsCall.nothing(delivery);
		}
		return new SmsCall(delivery, SmsCall.Action.SEND, notice.no(), phone, settings.signature(), code, notice.params(),
				clock.today(), null, Set.of());
	}

	SmsCall question(Delivery delivery, Notice notice, LocalDate day) {
		return new SmsCall(delivery, SmsCall.Action.QUERY, notice.no(), notice.address(), settings.signature(),
				settings.gatewayCode(notice.template()), notice.params(), day, notice.bizId(), notices.others(notice, day));
	}

	/** The gateway's answer, or that there was none. What has its end by a receipt already keeps it, and needs nothing more. */
	@Transactional
	public void record(SmsAnswer answer) {
		Notice.Standing standing = notices.standing(answer.delivery().subject()).orElseThrow();
		String bizId = answer.kind() == SmsAnswer.Kind.REFUSED ? null : answer.bizId();
		String words = answer.kind() + (answer.code() == null ? "" : " " + answer.code());
		if (!OPEN.contains(standing.state())) {
			notices.identify(standing.no(), bizId);
			mailRoom.close(answer.delivery(), "already " + standing.state() + ", " + words);
			return;
		}
		SmsOutcome outcome = SmsOutcome.of(answer, isMissing(standing, answer));
		notices.turn(standing.no(), outcome.state(), bizId, answer.code(),
				outcome.state() == NoticeState.ACCEPTED ? clock.now().plus(RECEIPT) : null);
		switch (outcome.mail()) {
			case CLOSE -> mailRoom.close(answer.delivery(), words);
			case AGAIN -> mailRoom.again(answer.delivery(), words);
			case PARK -> mailRoom.park(answer.delivery(), words);
		}
	}

	private boolean isMissing(Notice.Standing standing, SmsAnswer answer) {
		SmsSearch search = search(standing);
		if (answer.kind() != SmsAnswer.Kind.NOT_FOUND || !search.counts(clock.now())) {
			return false;
		}
		notices.notFound(standing.no(), standing.notFound() + 1);
		return search.isOverWithThis(clock.now());
	}

	private SmsSearch search(Notice.Standing standing) {
		return new SmsSearch(standing.sentAt(), settings.visibilityDelay(), standing.notFound());
	}
}
