/**
 * When and over whom points are compared, restartable at every step; what disagrees is found by set-based SQL and kept once.
 * Depends on kernel, policy and operationlog.
 */
package org.shebaohub.reconciliation.run;
