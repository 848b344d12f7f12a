package org.shebaohub.notice.book;

import java.time.Instant;
import org.shebaohub.notice.NoticeState;

/** How far a notice is, without what it says: nothing need be opened for an answer or a receipt. */
public record Standing(String no, Channel channel, NoticeState state, Instant toldAt) {
}
