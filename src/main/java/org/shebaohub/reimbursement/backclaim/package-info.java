/**
 * What the fund bears of a claim, claimed back from the bureau: applied for, accepted or refused; depends on kernel,
 * policy, exchange, contribution, casework, notice, operationlog and vault.
 */
package org.shebaohub.reimbursement.backclaim;
