/** What a roster file means beside the roster as it stands; depends on kernel. */
package org.shebaohub.roster.sheet;
