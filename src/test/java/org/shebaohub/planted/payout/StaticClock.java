package org.shebaohub.planted.payout;

import java.time.LocalDate;

public class StaticClock {

	LocalDate today() {
		return LocalDate.now();
	}
}
