/** Where claims are kept; depends on kernel, contribution, operationlog and vault. */
package org.shebaohub.reimbursement.book;
