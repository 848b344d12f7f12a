/** Kills the hub at random and lets the books of its counterparties judge; depends on the rehearsal's processes, bureaus and judges. */
package org.shebaohub.rehearsal.kill;
