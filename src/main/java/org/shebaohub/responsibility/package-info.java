/**
 * Who was late with what, told from the operation log, with the rows that say so; never why. Depends on kernel, policy,
 * operationlog, roster, ledger, offboarding and notice.
 */
package org.shebaohub.responsibility;
