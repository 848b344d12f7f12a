package org.shebaohub.web.guard;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often somebody may knock within a minute, and how long a console session may last.
 *
 * @param logins of one address, whatever the names that it tries
 * @param intakes of one account at the doors for systems, or of one address where a signature is the account
 * @param badTokens of one address, before it is heard again with any token
 * @param reveals of one account with X-Reveal-Reason: more is no look at a person but an export
 * @param sessionIdle without a request of somebody who is there; what a page asks by itself meanwhile does not count
 * @param sessionWhole from its beginning, whatever is done in it
 */
@ConfigurationProperties("hub.guard")
record GuardSettings(@DefaultValue("60") int logins, @DefaultValue("12000") int intakes,
		@DefaultValue("600") int badTokens, @DefaultValue("30") int reveals, @DefaultValue("30m") Duration sessionIdle,
		@DefaultValue("8h") Duration sessionWhole) {
}
