/** What a transfer to another post means for coverage; depends on kernel, roster, notice, casework and enrollment. */
package org.shebaohub.enrollment.post;
