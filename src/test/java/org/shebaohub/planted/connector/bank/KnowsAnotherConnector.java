package org.shebaohub.planted.connector.bank;

import org.shebaohub.planted.connector.tax.TaxAnswer;

public class KnowsAnotherConnector {

	TaxAnswer answer;
}
