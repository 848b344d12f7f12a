/**
 * Approved payouts on their way to the bank, once each: release, ceilings, sending, asking, the bank's statement;
 * depends on kernel, policy, roster, ledger, task, exchange, privacy, vault and operationlog.
 */
package org.shebaohub.payout;
