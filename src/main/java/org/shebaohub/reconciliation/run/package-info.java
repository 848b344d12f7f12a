/** When and over whom the comparison goes, restartable at every step; depends on kernel, policy and operationlog. */
package org.shebaohub.reconciliation.run;
