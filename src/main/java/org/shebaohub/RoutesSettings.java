package org.shebaohub;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the route files are; never in the jar. */
@ConfigurationProperties("hub.routes")
record RoutesSettings(@DefaultValue("routes") String dir) {
}
