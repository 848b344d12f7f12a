/** How people come into the roster, one or many at once, and how what is personal of them is sealed; depends on kernel, vault and store. */
package org.shebaohub.roster.entry;
