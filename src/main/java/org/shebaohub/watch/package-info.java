/** The hub's own figures and the health of its connectors, for those who watch it by machine; depends on kernel, operationlog and reimbursement. */
package org.shebaohub.watch;
