package org.shebaohub.contribution;

import java.time.LocalDate;
import org.shebaohub.kernel.InsuranceMonth;

/** The bureau credited a month of a declaration unit; published inside the transaction that stores it. */
public record ContributionsCredited(String unit, InsuranceMonth month, LocalDate on) {
}
