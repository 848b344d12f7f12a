package org.shebaohub;

import java.io.IOException;
import java.io.ObjectInputFilter;
import java.util.Arrays;
import org.shebaohub.backup.Restore;
import org.shebaohub.backup.StoppedStore;
import org.shebaohub.operationlog.VerifyLog;
import org.shebaohub.vault.NewKeys;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts the hub; without a profile it is the sandbox. {@code verify-log} checks the operation log instead, {@code make-keys}
 * makes a key file, {@code backup} copies a stopped hub's store, {@code restore} puts a copy back.
 */
// that one would let a made-up user with a logged password in at the console's form
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class ShebaoHubApplication {

	public static void main(String[] args) throws IOException {
		readNoObjects();
		String[] more = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
		switch (args.length == 0 ? "" : args[0]) {
			case "verify-log" -> VerifyLog.main(more);
			case "make-keys" -> NewKeys.main(more);
			case "backup" -> StoppedStore.main(more);
			case "restore" -> Restore.main(more);
			default -> SpringApplication.run(ShebaoHubApplication.class, args);
		}
	}

	/** Nothing here reads Java objects from bytes, so that whoever does was led to it; the JVM's own setting goes before. */
	static void readNoObjects() {
		if (ObjectInputFilter.Config.getSerialFilter() == null) {
			ObjectInputFilter.Config.setSerialFilter(ObjectInputFilter.Config.createFilter("!*"));
		}
	}
}
