/** What was told and is not done with: when it is looked at again; depends on kernel, exchange, policy and operationlog. */
package org.shebaohub.roster.agenda;
