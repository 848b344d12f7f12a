/** Two hubs on one store and one broker; depends on the rehearsal's processes. */
package org.shebaohub.rehearsal.cluster;
