/** Where a piece of work belongs, told by systems to each other in the form of W3C Trace Context; depends on nothing of the hub. */
package org.shebaohub.trace;
