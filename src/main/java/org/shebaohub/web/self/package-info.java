/**
 * Doors for employees and for HR who look at one: who I am, my months, my questions; depends on roster, contribution,
 * reimbursement, notice, enquiry, exchange and kernel.
 */
package org.shebaohub.web.self;
