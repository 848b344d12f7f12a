/** A bureau that leaves result files while the hub is killed, and the judge of what became of them; depends on the rehearsal's processes only. */
package org.shebaohub.rehearsal.bureau;
