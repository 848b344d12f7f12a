package org.shebaohub.planted.roster;

import org.shebaohub.planted.web.Door;

public class KnowsTheWeb {

	Door door;
}
