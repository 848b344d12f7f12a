/** Doors for those who watch how things stand: figures first, each leading to its list; depends on casework, payout, task, watch, kernel. */
package org.shebaohub.web.watch;
