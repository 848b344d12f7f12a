/** Takes claims in and looks at waiting ones again; depends on kernel, policy, roster, contribution and exchange. */
package org.shebaohub.reimbursement.intake;
