package org.shebaohub.operationlog.seal;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the operation log is kept safe.
 *
 * @param checkpoints a directory outside the store, best on another machine that only takes and never gives back
 * @param checkpointEvery while there is something new
 */
@ConfigurationProperties("hub.operation-log")
record SealSettings(@DefaultValue("data/checkpoints") Path checkpoints, @DefaultValue("10s") Duration checkpointEvery) {
}
