/** Lets nobody through an HTTP door who is not on its list; depends on access and kernel. */
package org.shebaohub.web.gate;
