/**
 * What attendance, enrolment, tax and housing-fund systems say of people, by event and by file; depends on reconciliation,
 * filing, exchange and kernel.
 */
package org.shebaohub.connector.status;
