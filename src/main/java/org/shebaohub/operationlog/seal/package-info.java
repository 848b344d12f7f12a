/** Chains and signs what was logged, soon after; depends on kernel and vault. */
package org.shebaohub.operationlog.seal;
