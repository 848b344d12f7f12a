/**
 * Who works where, since when, and where their money goes; personal columns are sealed. Depends on kernel, vault and
 * operationlog.
 */
package org.shebaohub.roster;
