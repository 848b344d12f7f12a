package org.shebaohub.rehearsal.exit;

/**
 * Somebody who resigns from maternity leave with what the employer advanced for her still open.
 *
 * @param recovers whether payroll takes it back; otherwise two people let her through
 */
public record Mother(String no, boolean recovers) {
}
