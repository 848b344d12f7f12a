/** The status points of each source, kept with every change; depends on kernel. */
package org.shebaohub.reconciliation.point;
