/**
 * Abnormal situations: one case per cause, an owner, a clock, escalation, and who handled it; depends on kernel, policy,
 * exchange, filing, dossier, roster, duty, task, notice, vault and operationlog.
 */
package org.shebaohub.casework;
