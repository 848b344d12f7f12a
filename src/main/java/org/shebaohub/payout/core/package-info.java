/** The payout as a pure state machine: what is known, what happened, what follows; depends on the Java platform only. */
package org.shebaohub.payout.core;
