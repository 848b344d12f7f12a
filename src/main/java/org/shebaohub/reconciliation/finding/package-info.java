/** Finds by set-based SQL where status points disagree, and keeps each mismatch once; depends on kernel. */
package org.shebaohub.reconciliation.finding;
