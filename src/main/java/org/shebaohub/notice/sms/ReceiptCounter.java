package org.shebaohub.notice.sms;

import java.time.Duration;
import java.util.Map;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Intent;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.notice.NoticeState;
import org.shebaohub.notice.SmsAnswer;
import org.shebaohub.notice.SmsCall;
import org.shebaohub.notice.SmsReceipt;
import org.shebaohub.notice.book.Channel;
import org.shebaohub.notice.book.Notice;
import org.shebaohub.notice.book.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a short message ended: by the receipt, or, where none comes, by asking. The gateway pushes a receipt a few times and
 * then loses it.
 */
@Component
public class ReceiptCounter {

	/** So long a gateway may take to know; then nobody will. */
	private static final Duration PATIENCE = Duration.ofHours(72);

	private static final Duration PAUSE = Duration.ofHours(6);

	private static final int AT_ONCE = 200;

	private final Notices notices;

	private final SmsCounter sms;

	private final MailRoom mailRoom;

	private final BusinessClock clock;

	ReceiptCounter(Notices notices, SmsCounter sms, MailRoom mailRoom, BusinessClock clock) {
		this.notices = notices;
		this.sms = sms;
		this.mailRoom = mailRoom;
		this.clock = clock;
	}

	/** The first of two receipts that contradict each other stays; one for a number of nobody is nothing. */
	public void take(SmsReceipt receipt) {
		notices.standing(receipt.outId()).filter(standing -> standing.channel() == Channel.SMS)
			.filter(standing -> receipt.delivered() ? arrived(standing, receipt) : failed(standing, receipt))
			.ifPresent(standing -> notices.turn(standing.no(),
					receipt.delivered() ? NoticeState.DELIVERED : NoticeState.UNDELIVERED, receipt.bizId(),
					receipt.code(), null));
	}

	/** What the gateway did not list, and so waits again, may have arrived after all; unless it was taken for the like of it. */
	private boolean arrived(Notice.Standing standing, SmsReceipt receipt) {
		return switch (standing.state()) {
			case SENDING, ACCEPTED, UNKNOWN -> true;
			case WAITING, REFUSED -> standing.sentAt() != null && !isOfAnother(notices.take(standing.no()), receipt.bizId());
			default -> false;
		};
	}

	private boolean isOfAnother(Notice notice, String bizId) {
		return bizId != null && notices.others(notice, notice.sentOn()).contains(bizId);
	}

	/** Of the send that was taken, and of no earlier one; while a send is under way, the gateway is asked. */
	private static boolean failed(Notice.Standing standing, SmsReceipt receipt) {
		return (standing.state() == NoticeState.ACCEPTED || standing.state() == NoticeState.UNKNOWN)
				&& (standing.bizId() == null || receipt.bizId() == null || standing.bizId().equals(receipt.bizId()));
	}

	/** Posts a question for each message whose receipt is overdue. @return how many */
	@Transactional
	public int askForOverdue() {
		var due = notices.takeDue(AT_ONCE);
		due.forEach(no -> mailRoom.post(new Intent("notice.receipt", "sms", "receipt/" + no, clock.now(),
				Map.of("noticeNo", no), "{}")));
		return due.size();
	}

	/** The question, unless the receipt has come meanwhile. */
	@Transactional
	public SmsCall begin(Delivery delivery) {
		Notice notice = notices.take(no(delivery));
		if (notice.state() != NoticeState.ACCEPTED) {
			mailRoom.close(delivery, "already " + notice.state());
			return SmsCall.nothing(delivery);
		}
		return sms.question(delivery, notice, notice.sentOn());
	}

	/** What the gateway lists of it; a message that it does not list any more has an end that nobody will know. */
	@Transactional
	public void record(SmsAnswer answer) {
		Notice.Standing standing = notices.standing(no(answer.delivery())).orElseThrow();
		notices.identify(standing.no(), answer.bizId());
		NoticeState end = switch (answer.kind()) {
			case DELIVERED -> NoticeState.DELIVERED;
			case UNDELIVERED -> NoticeState.UNDELIVERED;
			default -> tooOld(standing) ? NoticeState.UNKNOWN : null;
		};
		if (end == null) {
			mailRoom.again(answer.delivery(), clock.now().plus(PAUSE), answer.kind() + ", no end yet");
			return;
		}
		if (standing.state() == NoticeState.ACCEPTED) {
			notices.turn(standing.no(), end, answer.bizId(), answer.code(), null);
		}
		mailRoom.close(answer.delivery(), end.name());
	}

	private boolean tooOld(Notice.Standing standing) {
		return !(standing.sentAt() == null ? standing.toldAt() : standing.sentAt()).plus(PATIENCE).isAfter(clock.now());
	}

	private static String no(Delivery delivery) {
		return delivery.subject().substring("receipt/".length());
	}
}
