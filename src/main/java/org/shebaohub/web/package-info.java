/**
 * The HTTP door for people and portals: JSON in, desk commands, JSON or problem details out; depends on the desks of
 * access, backup, roster, duty, casework, task, enquiry, contribution, ledger, advance, reimbursement, dossier, payout, policy, notice, responsibility, reveal,
 * reconciliation, offboarding, enrollment, filing, layout, parking, trial, watch and operationlog, on employment, exchange, trace, privacy, vault
 * and kernel.
 */
package org.shebaohub.web;
