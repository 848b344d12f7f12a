package org.shebaohub.trial;

import org.shebaohub.exchange.Delivery;

/** What a system said to the question whether it is there, or that it did not. */
public record TrialAnswer(Delivery delivery, String connector, Trial.Outcome outcome, String detail) {
}
