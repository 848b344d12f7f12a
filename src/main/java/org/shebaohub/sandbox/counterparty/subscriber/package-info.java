/** Systems that keep a copy of the roster and are told of its changes; depends on nothing of the hub. */
package org.shebaohub.sandbox.counterparty.subscriber;
