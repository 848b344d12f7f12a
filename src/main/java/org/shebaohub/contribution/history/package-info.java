/** From facts and policy to the status of a person's month; depends on kernel, policy and roster. */
package org.shebaohub.contribution.history;
