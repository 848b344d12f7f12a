/**
 * Who works where, since when, and where their money goes, as told by whom; personal columns are sealed. Depends on kernel,
 * employment, privacy, vault, exchange, policy, operationlog and store.
 */
package org.shebaohub.roster;
