package org.shebaohub.notice.portal;

import java.util.Map;
import java.util.TreeMap;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Intent;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.CanonicalJson;
import org.shebaohub.notice.Audience;
import org.shebaohub.notice.book.Channel;
import org.shebaohub.notice.book.Notice;
import org.shebaohub.notice.book.Notices;
import org.shebaohub.notice.texts.NoticeSettings;
import org.shebaohub.notice.texts.Templates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers each system message to the company's portal, where one is connected. An unread one expires there and is lost to
 * nobody: the inbox holds it.
 */
@Component
public class PortalCounter {

	private final Notices notices;

	private final Templates templates;

	private final MailRoom mailRoom;

	private final BusinessClock clock;

	private final NoticeSettings settings;

	PortalCounter(Notices notices, Templates templates, MailRoom mailRoom, BusinessClock clock, NoticeSettings settings) {
		this.notices = notices;
		this.templates = templates;
		this.mailRoom = mailRoom;
		this.clock = clock;
		this.settings = settings;
	}

	public void tell(Notice notice) {
		if (settings.portal()) {
			mailRoom.post(new Intent("notice.portal", "portal", notice.no(), clock.now(), Map.of("noticeNo", notice.no()),
					"{}"));
		}
	}

	/**
	 * The message as its reader sees it, with whose it is; the portal tells a repeat by its number. Its row is kept from
	 * others meanwhile.
	 */
	@Transactional
	public String document(Delivery delivery) {
		Notice notice = notices.take(delivery.subject());
		Audience to = notice.audience();
		Map<String, Object> document = new TreeMap<>(Map.of("noticeNo", notice.no(), "at", notice.toldAt().toString(),
				"about", notice.caseKey(), "template", notice.template(),
				"text", templates.chinese(notice.template(), Channel.SYSTEM, notice.params()),
				"textEn", templates.english(notice.template(), Channel.SYSTEM, notice.params())));
		if (to.employee() != null) {
			document.put("employeeNo", to.employee().value());
		}
		else {
			document.put("role", to.role().name());
			document.put("node", to.node().path());
		}
		return CanonicalJson.write(document);
	}

	/** It stands in the portal's queue. */
	@Transactional
	public void handedOver(Delivery delivery) {
		mailRoom.close(delivery, "handed to the portal's queue");
	}
}
