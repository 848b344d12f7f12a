/** The hub's own tabs in Hawtio, as files that need no build; depends on nothing of the hub: the tabs use the doors. */
package org.shebaohub.web.console;
