/** The way of one change of coverage and its month, pure; depends on kernel and enrollment. */
package org.shebaohub.enrollment.core;
