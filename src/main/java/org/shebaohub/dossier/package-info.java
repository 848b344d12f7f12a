/**
 * What the HR system is asked to do or is told of an employee, and whether it did; depends on kernel, vault, document,
 * employment, roster, exchange and operationlog.
 */
package org.shebaohub.dossier;
