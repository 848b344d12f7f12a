/**
 * Everything about a claim in one answer; depends on kernel, policy, roster, contribution, casework, payout, notice and
 * operationlog.
 */
package org.shebaohub.reimbursement.view;
