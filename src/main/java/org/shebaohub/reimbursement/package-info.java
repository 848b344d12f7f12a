/**
 * Claims and what becomes of them: the three-month check, park, hold, resume, review, payout; depends on kernel, policy,
 * roster, contribution, casework, task, document, dossier, payout, ledger, notice, exchange, privacy, vault and operationlog.
 */
package org.shebaohub.reimbursement;
