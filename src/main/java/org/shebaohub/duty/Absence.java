package org.shebaohub.duty;

import java.time.LocalDate;

/**
 * Days on which somebody is away, both included.
 *
 * @param deputy who stands in, or null when nobody does
 */
public record Absence(String person, LocalDate from, LocalDate to, String deputy) {
}
