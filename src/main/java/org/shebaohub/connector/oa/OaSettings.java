package org.shebaohub.connector.oa;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the office system knows the hub.
 *
 * @param key with which every webhook is signed
 */
@ConfigurationProperties("hub.oa")
record OaSettings(String key) {
}
