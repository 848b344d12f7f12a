/** How vouchers are written down: accounts, documents, and which liability of a claim stands; depends on kernel. */
package org.shebaohub.ledger.voucher;
