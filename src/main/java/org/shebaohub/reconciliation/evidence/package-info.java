/** Two people before anybody takes mismatches out of the hub; depends on kernel and operationlog. */
package org.shebaohub.reconciliation.evidence;
