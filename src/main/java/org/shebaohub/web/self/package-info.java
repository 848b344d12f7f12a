/**
 * Doors for employees and for HR who look at one: who I am, my months, my questions; depends on roster, contribution,
 * reimbursement, notice, enquiry, kernel and web.
 */
package org.shebaohub.web.self;
