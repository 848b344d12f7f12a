/** The rows of open items and of what cleared them; depends on kernel and operationlog. */
package org.shebaohub.ledger.item;
