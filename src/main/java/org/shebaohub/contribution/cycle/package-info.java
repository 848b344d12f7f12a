/**
 * The way of a month's list: finance approval, declaration, payment, crediting; depends on kernel, policy, exchange and
 * operationlog.
 */
package org.shebaohub.contribution.cycle;
