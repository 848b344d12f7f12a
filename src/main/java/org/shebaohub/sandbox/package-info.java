/**
 * What starts by default and never in production: the sample enterprise and its users, the movable clock and the
 * banner; depends on everything, nothing depends on it.
 */
package org.shebaohub.sandbox;
