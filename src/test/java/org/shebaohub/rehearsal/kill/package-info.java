/** Kills the hub at random and lets the bank's ledger judge; depends on the rehearsal's processes and on the ledger. */
package org.shebaohub.rehearsal.kill;
