/** What a roster file means beside the roster as it stands; depends on kernel, vault. */
package org.shebaohub.roster.sheet;
