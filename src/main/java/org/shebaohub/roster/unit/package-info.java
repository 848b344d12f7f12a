/** The organisation tree; depends on kernel. */
package org.shebaohub.roster.unit;
