/**
 * Personal shares that the employer advances during maternity leave: found when a month is paid, followed up, and taken back
 * after the return; and who is told of the ledger's news. Depends on kernel, policy, employment, roster, contribution,
 * ledger, notice, casework, vault, exchange and operationlog.
 */
package org.shebaohub.advance;
