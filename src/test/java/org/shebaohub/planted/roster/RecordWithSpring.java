package org.shebaohub.planted.roster;

import org.springframework.core.env.Environment;

public record RecordWithSpring(Environment environment) {
}
