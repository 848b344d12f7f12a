/** Incoming messages that nobody could apply: seen, sent through once more, or given up; depends on kernel and vault. */
package org.shebaohub.exchange.aside;
