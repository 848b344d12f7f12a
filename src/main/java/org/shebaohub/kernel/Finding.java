package org.shebaohub.kernel;

/**
 * What a check found.
 *
 * @param code stable, upper case, documented
 * @param evidence which record of which system, of what date
 * @param remedy what to do next, in the operator's language
 * @param accountable the role that must act; null when it is the caller himself
 */
public record Finding(String code, String evidence, String remedy, Role accountable) {
}
