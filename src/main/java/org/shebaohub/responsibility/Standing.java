package org.shebaohub.responsibility;

/** How a duty was kept: in time, late, or not yet, with time left or none. */
public enum Standing {
	KEPT, LATE, OPEN, OVERDUE
}
