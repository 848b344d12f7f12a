/** The judges of whom the hub has told and of the cases that it has raised; depends on the rehearsal's processes and the counterparties' books. */
package org.shebaohub.rehearsal.people;
