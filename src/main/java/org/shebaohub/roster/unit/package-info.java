/** The organisation tree; depends on kernel and operationlog. */
package org.shebaohub.roster.unit;
