/** The sandbox's office system: takes signed task events and lists what waits; depends on nothing of the hub. */
package org.shebaohub.sandbox.counterparty.oa;
