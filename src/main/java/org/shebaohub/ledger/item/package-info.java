/** The rows of open items and of what cleared them; depends on kernel. */
package org.shebaohub.ledger.item;
