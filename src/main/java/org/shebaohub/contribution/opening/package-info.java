/** What stood in the books when the hub began; depends on kernel, operationlog and the facts. */
package org.shebaohub.contribution.opening;
