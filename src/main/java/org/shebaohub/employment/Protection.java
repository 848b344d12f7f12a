package org.shebaohub.employment;

import java.time.LocalDate;
import java.util.List;

/**
 * What may protect somebody against a notice (art. 42 of the labour contract law).
 *
 * @param leaves every leave that was told, oldest first
 * @param until the last day of a protected period that HR told without saying why, or null
 */
public record Protection(List<Leave> leaves, LocalDate until) {
}
