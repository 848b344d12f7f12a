package org.shebaohub.planted.payout;

public class RateField {

	double rate;
}
