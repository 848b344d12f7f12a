/**
 * The voucher (报销凭证) of a payment: drawn once, kept sealed, void when the money comes back; depends on kernel, document,
 * dossier, payout, roster, exchange and operationlog.
 */
package org.shebaohub.reimbursement.voucher;
