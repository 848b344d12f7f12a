/**
 * What employees ask HR, and what they are answered; depends on kernel, roster, contribution, casework, notice, vault and
 * operationlog.
 */
package org.shebaohub.enquiry;
