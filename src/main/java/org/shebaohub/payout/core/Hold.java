package org.shebaohub.payout.core;

/** Why a payout waits for release: AMOUNT for a second person, CEILING for two; WAIVED once two people let it pass. */
public enum Hold {
	NONE, AMOUNT, CEILING, WAIVED
}
