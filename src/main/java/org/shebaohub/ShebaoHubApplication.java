package org.shebaohub;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the hub; without a profile it is the sandbox. */
// that one would let a made-up user with a logged password in at the console's form
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class ShebaoHubApplication {

	public static void main(String[] args) {
		SpringApplication.run(ShebaoHubApplication.class, args);
	}
}
