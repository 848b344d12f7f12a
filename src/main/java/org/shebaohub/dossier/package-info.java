/**
 * What the HR system is asked to put into an employee's record, and whether it did; depends on kernel, vault, exchange
 * and operationlog.
 */
package org.shebaohub.dossier;
