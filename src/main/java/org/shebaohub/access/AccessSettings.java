package org.shebaohub.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things last, and how dear a guess at a password is.
 *
 * @param tokenLifetime from login to expiry
 * @param tokenMemory how long an instance trusts a token without looking again; a revocation elsewhere takes this long
 * @param loginAttempts failures in a row after which an address must wait with a name
 * @param loginPause how long it must wait
 * @param passwordCost of a bcrypt hash: one more takes twice as long
 */
@ConfigurationProperties("hub.access")
record AccessSettings(@DefaultValue("12h") Duration tokenLifetime, @DefaultValue("5s") Duration tokenMemory,
		@DefaultValue("5") int loginAttempts, @DefaultValue("30s") Duration loginPause,
		@DefaultValue("10") int passwordCost) {
}
