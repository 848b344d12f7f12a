package org.shebaohub.notice;

/** How a notice travels. */
enum Channel {
	SYSTEM, SMS
}
