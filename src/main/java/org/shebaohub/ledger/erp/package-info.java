/**
 * What the ERP says, read, applied, or kept until it can be; depends on kernel, vault, exchange, roster, policy and
 * operationlog.
 */
package org.shebaohub.ledger.erp;
