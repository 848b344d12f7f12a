package org.shebaohub.sandbox;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sandbox.
 *
 * @param envFile where addresses, passwords and tokens are written for README's commands; readable by its owner only
 * @param banner whether the start ends with addresses, users and passwords on the terminal
 */
@ConfigurationProperties("hub.sandbox")
record SandboxSettings(@DefaultValue("data/sandbox.env") Path envFile, @DefaultValue("true") boolean banner) {
}
