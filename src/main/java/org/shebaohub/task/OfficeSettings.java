package org.shebaohub.task;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The company's office system (OA).
 *
 * @param connected false when there is none; then tasks are listed here only
 * @param links the hub's own address as people reach it, put before the path of each link
 */
@ConfigurationProperties("hub.oa")
record OfficeSettings(@DefaultValue("false") boolean connected, @DefaultValue("") String links) {
}
