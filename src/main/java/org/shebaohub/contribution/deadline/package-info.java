/**
 * The countdown to each payment cutoff, and the case of each month that missed it; depends on kernel, policy, duty,
 * casework, task, notice and contribution.
 */
package org.shebaohub.contribution.deadline;
