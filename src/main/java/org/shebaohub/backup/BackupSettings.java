package org.shebaohub.backup;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where backups lie.
 *
 * @param directory on another disk than the store's, where there is one
 * @param keep so many of the newest, and one of each of so many days; others go when a new one is there
 */
@ConfigurationProperties("hub.backup")
record BackupSettings(@DefaultValue("data/backups") Path directory, @DefaultValue("14") int keep) {
}
