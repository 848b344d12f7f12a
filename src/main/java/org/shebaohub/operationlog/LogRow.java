package org.shebaohub.operationlog;

import java.time.Instant;

/** One row of the operation log; {@code content} is canonical JSON. */
public record LogRow(Instant at, String actor, String action, String caseKey, String content) {
}
