package org.shebaohub.roster.entry;

import org.shebaohub.roster.NewEmployment;

/** @param index by which the document is found */
public record Arrival(String index, NewEmployment told) {
}
