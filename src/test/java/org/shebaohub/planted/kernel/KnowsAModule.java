package org.shebaohub.planted.kernel;

import org.shebaohub.planted.payout.StaticClock;

public class KnowsAModule {

	StaticClock clock;
}
