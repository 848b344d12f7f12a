package org.shebaohub.planted.payout;

import org.shebaohub.planted.roster.JdbcOpenToAll;

public class KnowsMoreThanItNames {

	JdbcOpenToAll roster;
}
