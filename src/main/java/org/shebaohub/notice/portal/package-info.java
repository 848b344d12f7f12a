/** System messages for the company's own portal, by queue; depends on kernel and exchange. */
package org.shebaohub.notice.portal;
