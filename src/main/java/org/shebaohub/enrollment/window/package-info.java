/** In which month's window a change of coverage goes, and what a missed one costs; depends on kernel, policy and enrollment. */
package org.shebaohub.enrollment.window;
