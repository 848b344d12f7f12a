/** Runs the hub as a process of its own, kills it, and lets the bank's ledger judge; depends on the mocks' ledger and on HTTP only. */
package org.shebaohub.rehearsal;
