/** Questions to the bureau about one person's month; depends on kernel, roster, exchange and operationlog. */
package org.shebaohub.contribution.inquiry;
