/** What becomes of a claim, decided by pure tables; depends on kernel, policy, roster and contribution. */
package org.shebaohub.reimbursement.core;
