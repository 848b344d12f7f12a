/**
 * The way of a month's list: finance approval, declaration, payment, crediting; depends on kernel, policy, roster, casework,
 * task, exchange and operationlog.
 */
package org.shebaohub.contribution.cycle;
