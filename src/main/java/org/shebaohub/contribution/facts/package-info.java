/**
 * What each source said of a person's month, one row a fact, none of them ever overwritten; depends on kernel only.
 */
package org.shebaohub.contribution.facts;
