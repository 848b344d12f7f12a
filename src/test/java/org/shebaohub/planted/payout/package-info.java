/** The payout that knows more than it says; depends on kernel. */
package org.shebaohub.planted.payout;
