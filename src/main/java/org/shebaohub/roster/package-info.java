/**
 * Who works where, since when, and where their money goes, as told by whom; personal columns are sealed. Depends on kernel,
 * employment, privacy, vault, exchange, policy and operationlog.
 */
package org.shebaohub.roster;
