package org.shebaohub.enrollment;

import java.time.LocalDate;

/**
 * Whether somebody is enrolled, as the authority last confirmed it.
 *
 * @param since the first day on which that holds
 * @param source the change by which it came, or who said so
 */
public record Coverage(Scheme scheme, boolean active, LocalDate since, String source) {
}
