/**
 * What finance says of a month in the ERP: what it may cost, and that it is approved; depends on kernel, ledger and
 * operationlog.
 */
package org.shebaohub.contribution.budget;
