package org.shebaohub.dossier;

/** What the HR system answers to a command: done, or not and why. */
public record HrReceipt(String commandNo, boolean done, String reason) {
}
