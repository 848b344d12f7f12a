/** What must hold of a change of coverage, and its way, pure; depends on kernel, roster and enrollment. */
package org.shebaohub.enrollment.core;
