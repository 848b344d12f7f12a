/** What people decide on a claim, and who may; depends on kernel, roster and payout. */
package org.shebaohub.reimbursement.review;
