/**
 * What must hold of somebody who leaves, and of what is done about it, one class each; what is asked to see it; depends on
 * kernel, employment, policy, roster, ledger, reimbursement and offboarding.
 */
package org.shebaohub.offboarding.check;
