/** The way of a letter to a mail server, which accepts and promises nothing; depends on kernel, exchange and duty. */
package org.shebaohub.notice.email;
