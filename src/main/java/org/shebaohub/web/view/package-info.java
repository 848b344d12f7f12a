/**
 * Doors for what all systems together say of one employee, and for what may be lost; depends on the desks of roster,
 * employment, ledger, enrollment, contribution, offboarding, reconciliation, casework, responsibility, reveal, notice and operationlog,
 * on kernel and web.
 */
package org.shebaohub.web.view;
