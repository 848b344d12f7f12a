/** Doors to what happened in people's employments; depends on roster, employment and kernel. */
package org.shebaohub.web.staff;
