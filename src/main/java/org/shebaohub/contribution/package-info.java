/**
 * The monthly contribution of a declaration unit and what became of it for each person; depends on kernel, policy,
 * roster, employment, ledger, duty, casework, task, notice, exchange, layout, filing and operationlog.
 */
package org.shebaohub.contribution;
