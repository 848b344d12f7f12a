package org.shebaohub.contribution;

import org.shebaohub.kernel.InsuranceMonth;

/**
 * What a result file is about.
 *
 * @param sequence counts the files of a unit and month; a higher one corrects those before it
 */
public record ResultHeader(String unit, InsuranceMonth month, int sequence) {
}
