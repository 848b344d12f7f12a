/**
 * Who is told of mismatches, what people answer, and what follows from an answer; depends on kernel, policy, employment,
 * roster, casework, contribution, ledger, offboarding, enrollment, vault and operationlog.
 */
package org.shebaohub.reconciliation.presence;
