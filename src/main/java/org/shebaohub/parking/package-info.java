/** Messages that were set aside, by what went wrong, and sent again together; depends on kernel and exchange. */
package org.shebaohub.parking;
