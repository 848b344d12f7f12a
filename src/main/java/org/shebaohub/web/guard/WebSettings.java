package org.shebaohub.web.guard;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What stands before the hub.
 *
 * @param behindProxy whether a proxy is believed whom it speaks for
 */
@ConfigurationProperties("hub.web")
record WebSettings(boolean behindProxy) {
}
