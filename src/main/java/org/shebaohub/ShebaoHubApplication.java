package org.shebaohub;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the hub; without a profile it is the sandbox. */
@SpringBootApplication
public class ShebaoHubApplication {

	public static void main(String[] args) {
		SpringApplication.run(ShebaoHubApplication.class, args);
	}
}
