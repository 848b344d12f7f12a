package org.shebaohub.planted.payout;

public class PayoutHelper {
}
