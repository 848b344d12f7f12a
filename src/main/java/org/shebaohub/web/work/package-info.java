/** Doors for those whose work it is to make matters right: the duty directory; depends on duty, kernel and web. */
package org.shebaohub.web.work;
