package org.shebaohub.connector.roster;

import org.shebaohub.filing.FiledFile;
import org.shebaohub.filing.FilingDesk;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.roster.SheetDesk;
import org.shebaohub.testing.Rooms;

/** Does with a roster file what its route does. */
public final class RosterDoor {

	private final HrRosterFile file;

	public RosterDoor(Rooms rooms) {
		file = new HrRosterFile(rooms.get(SheetDesk.class), rooms.get(FilingDesk.class), rooms.get(BusinessClock.class));
	}

	public void take(FiledFile filed) {
		file.take(filed);
	}
}
