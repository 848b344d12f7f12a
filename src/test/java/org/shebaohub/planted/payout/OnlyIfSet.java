package org.shebaohub.planted.payout;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Planted: a bean that is there only where a setting says so, though the lean jar has decided before. */
@ConditionalOnProperty("hub.made-up")
public class OnlyIfSet {
}
