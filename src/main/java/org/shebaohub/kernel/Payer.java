package org.shebaohub.kernel;

/** Who bears a line of a claim (付款方). */
public enum Payer {
	FUND, EMPLOYER, COMMERCIAL, PERSONAL
}
