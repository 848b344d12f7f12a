package org.shebaohub.contribution.facts;

import java.time.Instant;
import java.time.LocalDate;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Yuan;

/**
 * One thing that one source said.
 *
 * @param source such as {@code tax} or {@code bureau/hangzhou}
 * @param reference the record of the source: a declaration, a file and its sequence
 * @param share of employer and employee together, null when the source names no amount
 * @param effectiveOn the day of which it is true
 * @param recordedAt when the hub learnt it
 * @param endedBy the reference of what the same source said later, null while this holds
 */
public record Fact(String unit, InsuranceMonth month, InsuranceLine line, FactKind kind, String source, String reference,
		Yuan share, LocalDate effectiveOn, String detail, Instant recordedAt, String endedBy) {
}
