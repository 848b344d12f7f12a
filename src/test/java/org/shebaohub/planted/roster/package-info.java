/** The roster that says less than it knows; depends on web. */
package org.shebaohub.planted.roster;
