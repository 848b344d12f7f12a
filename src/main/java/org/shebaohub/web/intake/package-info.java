/** Doors for those who look after what partners send as files; depends on filing, layout, kernel and web. */
package org.shebaohub.web.intake;
