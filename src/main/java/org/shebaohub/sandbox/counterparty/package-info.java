/**
 * The counterparties of the sandbox: bank, tax bureau, enrolment, housing fund and SMS gateway with books of their own;
 * depends on kernel, on its own office system, the bureau's files and on the mail and SFTP servers beside them.
 */
package org.shebaohub.sandbox.counterparty;
