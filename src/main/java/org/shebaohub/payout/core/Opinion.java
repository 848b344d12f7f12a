package org.shebaohub.payout.core;

/** What one person has said; it counts when a second, different person says the same. */
public record Opinion(String by, boolean paid) {
}
