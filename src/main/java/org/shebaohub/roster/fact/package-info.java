/** What was told of people and units, and what it comes to on a day; depends on kernel, employment and vault. */
package org.shebaohub.roster.fact;
