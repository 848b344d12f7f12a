package org.shebaohub.connector.hr;

import java.util.List;
import org.shebaohub.kernel.Finding;
import org.shebaohub.roster.RosterEvent;

/**
 * One event as it was read.
 *
 * @param event null when it could not be read
 * @param content the canonical text that tells a repeat from another content
 * @param findings what is wrong with the envelope, all of it
 */
record CloudEvent(RosterEvent event, String content, List<Finding> findings) {
}
