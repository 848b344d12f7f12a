/**
 * Who is told what, in which words, over which channel, and what became of it; depends on kernel, roster, duty, exchange
 * and vault.
 */
package org.shebaohub.notice;
