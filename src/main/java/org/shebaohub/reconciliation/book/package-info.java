/** Mismatches as people read them: lists, one with its history, and numbers of them; depends on kernel and vault. */
package org.shebaohub.reconciliation.book;
