/**
 * Carries out what a step of a claim asks for: who is told, what is booked, what is logged; depends on kernel, policy, roster,
 * contribution, casework, task, payout, ledger, notice, exchange and operationlog.
 */
package org.shebaohub.reimbursement.step;
