/** Doors for what two systems say of the same person; depends on reconciliation, kernel and web. */
package org.shebaohub.web.compare;
