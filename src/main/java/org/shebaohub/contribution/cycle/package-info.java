/**
 * The way of a month's list: finance approval, declaration, payment, crediting; depends on kernel, employment, policy,
 * roster, ledger, casework, duty, task, exchange and operationlog.
 */
package org.shebaohub.contribution.cycle;
