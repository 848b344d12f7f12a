/**
 * The exit gate: what somebody who leaves must settle, what the employer owes by law whatever is open, and who let whom
 * through; depends on kernel, employment, policy, roster, ledger, reimbursement, enrollment, dossier, exchange, task, notice,
 * casework, vault and operationlog.
 */
package org.shebaohub.offboarding;
