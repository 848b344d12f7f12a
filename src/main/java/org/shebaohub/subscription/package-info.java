/**
 * Every change of the roster, told to every system that subscribed to it, once and in order; depends on kernel, roster,
 * employment and exchange.
 */
package org.shebaohub.subscription;
