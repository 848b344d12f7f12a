package org.shebaohub.sandbox.sftp;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sandbox's SFTP server.
 *
 * @param inProcess false when a partner's server is used instead
 * @param home of its host key and its files
 * @param folders that are there from the beginning
 */
@ConfigurationProperties("hub.sandbox.sftp")
record SftpSettings(@DefaultValue("true") boolean inProcess, @DefaultValue("9122") int port,
		@DefaultValue("data/sftp") Path home,
		@DefaultValue({ "inbound/hr", "inbound/bureau/hangzhou", "inbound/bureau/changzhou", "inbound/status" }) List<String> folders) {
}
