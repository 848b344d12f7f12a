/**
 * Doors for those whose work it is to make matters right: cases, tasks, the duty directory, rules and backups; depends on
 * casework, task, duty, policy, backup, kernel and web.
 */
package org.shebaohub.web.work;
