package org.shebaohub.notice.book;

/** How a notice travels. */
public enum Channel {
	SYSTEM, SMS, EMAIL
}
