/** What the hub notes of people by itself or for HR; depends on kernel, employment and operationlog. */
package org.shebaohub.roster.mark;
