/** The bank's words and the payout desk's, each in the other; depends on payout and kernel. */
package org.shebaohub.connector.bank;
