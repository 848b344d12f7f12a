/**
 * What the ERP must book: balanced vouchers in fen, reversed by opposite entry, sent until the ERP has them; depends on
 * kernel, exchange, vault and operationlog.
 */
package org.shebaohub.ledger;
