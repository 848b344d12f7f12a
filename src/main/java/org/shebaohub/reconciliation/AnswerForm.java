package org.shebaohub.reconciliation;

import java.time.LocalDate;

/**
 * An answer to a mismatch.
 *
 * @param reason why HR says so; required
 * @param cause why the systems came to disagree; null leaves what the hub supposes
 * @param lastDay the last day of work, when the person walked out; null for what the sources say
 */
public record AnswerForm(PresenceAnswer answer, String reason, CauseCode cause, LocalDate lastDay) {
}
