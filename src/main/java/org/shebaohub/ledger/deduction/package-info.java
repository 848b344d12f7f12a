/**
 * Orders to payroll, their caps, and what payroll said of them; depends on kernel, policy, exchange and
 * operationlog.
 */
package org.shebaohub.ledger.deduction;
