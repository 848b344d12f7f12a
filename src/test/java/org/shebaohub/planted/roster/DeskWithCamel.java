package org.shebaohub.planted.roster;

import org.apache.camel.Exchange;

public class DeskWithCamel {

	public void take(Exchange exchange) {
	}
}
