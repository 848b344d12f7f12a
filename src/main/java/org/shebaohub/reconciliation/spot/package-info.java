/** Spot checks (自离抽查), drawn so that anybody can draw them again; depends on kernel, policy, casework,
 * operationlog and point. */
package org.shebaohub.reconciliation.spot;
