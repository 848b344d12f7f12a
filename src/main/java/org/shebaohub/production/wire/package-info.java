/** What may be spoken on a wire that others could listen to; depends on nothing of the hub. */
package org.shebaohub.production.wire;
