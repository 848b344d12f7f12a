package org.shebaohub.notice;

import java.time.Instant;

/** A system message as its reader sees it. */
public record NoticeView(String no, Instant at, String caseKey, String template, String text, String textEn) {

	/** What a system message says, in both languages. */
	public record Words(String text, String textEn) {
	}
}
