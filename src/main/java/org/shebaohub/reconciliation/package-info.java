/**
 * What two or more systems say of the same person, and where they disagree; depends on kernel, policy, roster and operationlog.
 */
package org.shebaohub.reconciliation;
