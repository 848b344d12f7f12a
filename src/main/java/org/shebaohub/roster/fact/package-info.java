/** What was told of people and units, and what it comes to on a day; depends on kernel, employment, vault and store. */
package org.shebaohub.roster.fact;
