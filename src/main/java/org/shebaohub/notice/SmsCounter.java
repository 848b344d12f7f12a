package org.shebaohub.notice;

import java.util.Set;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * The way of one short message. The gateway has no idempotence: once a call has begun and its answer is missing, the
 * gateway is asked by telephone and day before anything is sent again.
 */
@Component
class SmsCounter {

	private static final Set<NoticeState> OPEN = Set.of(NoticeState.WAITING, NoticeState.SENDING, NoticeState.REFUSED);

	private final JdbcNotices notices;

	private final MailRoom mailRoom;

	private final PhoneBook phones;

	private final BusinessClock clock;

	private final NoticeSettings settings;

	SmsCounter(JdbcNotices notices, MailRoom mailRoom, PhoneBook phones, BusinessClock clock, NoticeSettings settings) {
		this.notices = notices;
		this.mailRoom = mailRoom;
		this.phones = phones;
		this.clock = clock;
		this.settings = settings;
	}

	SmsCall begin(Delivery delivery) {
		Notice notice = notices.take(delivery.subject()).orElseThrow();
		if (!OPEN.contains(notice.state())) {
			mailRoom.close(delivery, "already " + notice.state());
			return SmsCall.nothing(delivery);
		}
		if (notice.state() == NoticeState.SENDING) {
			return call(delivery, SmsCall.Action.QUERY, notice);
		}
		String phone = phones.phone(notice.audience().employee()).orElse(null);
		if (phone == null) {
			mailRoom.park(delivery, "the roster has no telephone number of this employee");
			return SmsCall.nothing(delivery);
		}
		Notice sending = notice.sentTo(phone, clock.today());
		notices.update(sending, null, clock.now());
		return call(delivery, SmsCall.Action.SEND, sending);
	}

	private SmsCall call(Delivery delivery, SmsCall.Action action, Notice notice) {
		return new SmsCall(delivery, action, notice.no(), notice.phone(), settings.gatewayCode(notice.template()),
				notice.params(), notice.sentOn(), notices.others(notice));
	}

	void record(SmsAnswer answer) {
		Notice notice = notices.take(answer.delivery().subject()).orElseThrow();
		SmsOutcome outcome = SmsOutcome.of(answer);
		if (OPEN.contains(notice.state())) {
			notices.update(notice.turned(outcome.state(), answer.bizId()), answer.code(), clock.now());
		}
		String words = answer.kind() + (answer.code() == null ? "" : " " + answer.code());
		switch (outcome.mail()) {
			case CLOSE -> mailRoom.close(answer.delivery(), words);
			case AGAIN -> mailRoom.again(answer.delivery(), words);
			case PARK -> mailRoom.park(answer.delivery(), words);
		}
	}

	void receipt(SmsReceipt receipt) {
		notices.take(receipt.outId()).filter(notice -> notice.channel() == Channel.SMS)
			.filter(notice -> notice.state() == NoticeState.SENDING || notice.state() == NoticeState.ACCEPTED)
			.ifPresent(notice -> notices.update(notice.turned(
					receipt.delivered() ? NoticeState.DELIVERED : NoticeState.UNDELIVERED, receipt.bizId()),
					receipt.code(), clock.now()));
	}
}
