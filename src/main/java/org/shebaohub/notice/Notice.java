package org.shebaohub.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** A notice on one channel, as stored. */
record Notice(String no, String caseKey, Channel channel, String template, Audience audience,
		Map<String, String> params, NoticeState state, Instant toldAt, String phone, LocalDate sentOn, String bizId) {

	Notice sentTo(String number, LocalDate day) {
		return new Notice(no, caseKey, channel, template, audience, params, NoticeState.SENDING, toldAt, number, day,
				bizId);
	}

	Notice turned(NoticeState newState, String newBizId) {
		return new Notice(no, caseKey, channel, template, audience, params, newState, toldAt, phone, sentOn,
				newBizId == null ? bizId : newBizId);
	}

	/** The part of the number that orders notices. */
	String number() {
		return no.substring(no.indexOf('-') + 1);
	}
}
