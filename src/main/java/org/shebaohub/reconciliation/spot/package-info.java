/** Spot checks (自离抽查), drawn so that anybody can draw them again; depends on kernel, policy, casework and operationlog. */
package org.shebaohub.reconciliation.spot;
