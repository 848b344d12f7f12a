/** Where claims are kept; depends on kernel, contribution and vault. */
package org.shebaohub.reimbursement.book;
