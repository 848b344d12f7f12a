package org.shebaohub;

import java.util.Arrays;
import org.shebaohub.operationlog.VerifyLog;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the hub; without a profile it is the sandbox. {@code verify-log} checks the operation log instead. */
// that one would let a made-up user with a logged password in at the console's form
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class ShebaoHubApplication {

	public static void main(String[] args) {
		if (args.length > 0 && args[0].equals("verify-log")) {
			VerifyLog.main(Arrays.copyOfRange(args, 1, args.length));
			return;
		}
		SpringApplication.run(ShebaoHubApplication.class, args);
	}
}
