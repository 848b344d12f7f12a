/**
 * Approved payouts on their way to the bank, once each: release, ceilings, sending, asking, the bank's statement;
 * depends on kernel, policy, roster, ledger, exchange, vault and operationlog.
 */
package org.shebaohub.payout;
