/** Measures the hub as a process of its own; depends on the rehearsal's processes and clients. */
package org.shebaohub.rehearsal.bench;
