/** The hub's own figures and the health of its connectors, for those who watch it by machine; depends on kernel, operationlog, reimbursement and trial. */
package org.shebaohub.watch;
