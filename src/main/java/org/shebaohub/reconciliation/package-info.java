/**
 * What two or more systems say of the same person, where they disagree, and what people make of it; depends on kernel, policy,
 * employment, roster, duty, notice, casework, contribution, ledger, offboarding, enrollment, vault and operationlog.
 */
package org.shebaohub.reconciliation;
