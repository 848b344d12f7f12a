/**
 * Doors for those whose work it is to make matters right: cases, tasks and the duty directory; depends on casework, task,
 * duty, kernel and web.
 */
package org.shebaohub.web.work;
