package org.shebaohub.notice.book;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.shebaohub.notice.Audience;
import org.shebaohub.notice.NoticeState;

/**
 * A notice on one channel, as stored.
 *
 * @param address the telephone number or e-mail address that it went or will go to; null until it is known
 * @param sentOn the day of the last send, null before
 * @param bizId the gateway's own id, null until it gave one
 */
public record Notice(String no, String caseKey, Channel channel, String template, Audience audience,
		Map<String, String> params, NoticeState state, Instant toldAt, String address, LocalDate sentOn, String bizId) {

	/**
	 * How far a notice is, without what it says: nothing need be opened for an answer or a receipt.
	 *
	 * @param sentAt when the last send began, null before
	 * @param notFound so often the gateway did not know it since, when it should have
	 * @param bizId the gateway's own id, null until it gave one
	 */
	public record Standing(String no, Channel channel, NoticeState state, Instant toldAt, Instant sentAt, int notFound,
			String bizId) {
	}

	/** The part of the number that orders notices. */
	public String number() {
		return no.substring(no.indexOf('-') + 1);
	}
}
