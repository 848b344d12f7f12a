package org.shebaohub.connector.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who writes.
 *
 * @param from the sender's address
 * @param sender the name that people see
 */
@ConfigurationProperties("hub.smtp")
record SenderSettings(String from, String sender) {
}
