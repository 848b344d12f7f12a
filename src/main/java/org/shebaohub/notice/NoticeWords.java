package org.shebaohub.notice;

/** What a system message says, in both languages. */
public record NoticeWords(String text, String textEn) {
}
