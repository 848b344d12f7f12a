/** Spot checks (自离抽查), drawn so that anybody can draw them again, and whether each post has somebody; depends on kernel,
 * policy, duty, notice, casework, vault, operationlog and point. */
package org.shebaohub.reconciliation.spot;
