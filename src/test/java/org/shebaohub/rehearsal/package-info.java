/** Runs the hub and its counterparties as processes of their own, and speaks to its doors; depends on the mocks and on HTTP only. */
package org.shebaohub.rehearsal;
