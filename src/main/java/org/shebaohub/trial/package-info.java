/** Asks a system outside whether it is there, by a question that names nothing; depends on kernel, exchange and operationlog. */
package org.shebaohub.trial;
