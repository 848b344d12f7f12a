/** The way of a short message through a gateway without idempotence; depends on kernel, exchange and roster. */
package org.shebaohub.notice.sms;
