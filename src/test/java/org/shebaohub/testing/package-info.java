/** What every module's tests lean on: both stores, a clock to move and stand-ins for the shared desks. */
package org.shebaohub.testing;
