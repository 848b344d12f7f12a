/**
 * Doors for whoever leaves and whose coverage changes: exits, their check, and enrollment changes; depends on offboarding,
 * enrollment, employment, exchange, roster, kernel and web.
 */
package org.shebaohub.web.exit;
