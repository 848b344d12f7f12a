package org.shebaohub.notice;

import java.time.Instant;

/** That somebody was told something, over which channel and how far it got; without the text. */
public record NoticeTrace(String no, Instant at, String channel, String template, String audience, NoticeState state,
		Instant changedAt) {
}
