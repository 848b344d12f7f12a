package org.shebaohub.notice.texts;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Notices.
 *
 * @param wording which of two wordings is used where both are shipped
 * @param signature the SMS signature as registered with the gateway, counted in a message's length
 * @param portal whether the company's portal takes system messages from its queue
 * @param visibilityDelay for so long after a send, that the SMS gateway does not list it says nothing
 * @param gatewayTemplates the gateway's code of a template where it differs from ours
 */
@ConfigurationProperties("hub.notice")
public record NoticeSettings(@DefaultValue("LONG") Wording wording, @DefaultValue("社保枢纽") String signature,
		@DefaultValue("false") boolean portal, @DefaultValue("10m") Duration visibilityDelay,
		@DefaultValue Map<String, String> gatewayTemplates) {

	/** The article words the notices of a late contribution twice. */
	public enum Wording {
		LONG, SHORT
	}

	public String gatewayCode(String template) {
		return gatewayTemplates.getOrDefault(template, template);
	}
}
