/** What a roster file means beside the roster as it stands; depends on kernel, employment, vault. */
package org.shebaohub.roster.sheet;
