/**
 * Everything about a claim in one answer; depends on kernel, policy, roster, contribution, casework, payout, notice, privacy and
 * operationlog.
 */
package org.shebaohub.reimbursement.view;
