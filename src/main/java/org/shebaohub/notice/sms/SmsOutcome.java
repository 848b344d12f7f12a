package org.shebaohub.notice.sms;

import java.util.Set;
import org.shebaohub.notice.NoticeState;
import org.shebaohub.notice.SmsAnswer;

/** What an answer makes of a notice and of the message that carried it. */
record SmsOutcome(NoticeState state, Mail mail) {

	/** What becomes of the mail room's row. */
	enum Mail {
		CLOSE, AGAIN, PARK
	}

	/** Refusals that pass: too many messages to one number, or too fast. */
	private static final Set<String> PASSING = Set.of("LIMIT_EXCEEDED", "isv.BUSINESS_LIMIT_CONTROL");

	/** @param missing false while the gateway may show later what it does not show now */
	static SmsOutcome of(SmsAnswer answer, boolean missing) {
		return switch (answer.kind()) {
			case ACCEPTED, FOUND -> new SmsOutcome(NoticeState.ACCEPTED, Mail.CLOSE);
			case DELIVERED -> new SmsOutcome(NoticeState.DELIVERED, Mail.CLOSE);
			case UNDELIVERED -> new SmsOutcome(NoticeState.UNDELIVERED, Mail.CLOSE);
			case NOT_FOUND -> new SmsOutcome(missing ? NoticeState.WAITING : NoticeState.SENDING, Mail.AGAIN);
			case NOT_SENT -> new SmsOutcome(NoticeState.WAITING, Mail.AGAIN);
			case UNCLEAR -> new SmsOutcome(NoticeState.SENDING, Mail.AGAIN);
			case REFUSED -> PASSING.contains(answer.code()) ? new SmsOutcome(NoticeState.WAITING, Mail.AGAIN)
					: new SmsOutcome(NoticeState.REFUSED, Mail.PARK);
		};
	}
}
