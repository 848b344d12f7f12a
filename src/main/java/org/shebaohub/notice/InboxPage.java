package org.shebaohub.notice;

import java.util.List;

/** Some messages, newest first, and where the next page begins; null after the last. */
public record InboxPage(List<NoticeView> notices, String next) {
}
