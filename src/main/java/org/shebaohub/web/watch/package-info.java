/** Doors for those who watch how things stand: figures first, each leading to its list; depends on casework, exchange, parking, payout, task, trial, watch, web, kernel. */
package org.shebaohub.web.watch;
